package org.kontor.crm.web.edit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.FieldDifference;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.web.custom.ValueWords;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** The dialog *Moje / Ich*: what it says and what was chosen in it. */
@Named
@RequestScoped
public class Conflicts {

    /** Name of the radio buttons of a difference, followed by its number. */
    private static final String CHOICE = "choice";

    private static final String THEIRS = "theirs";

    @Inject
    HttpServletRequest request;

    @Inject
    ValueWords valueWords;

    @Inject
    Formats formats;

    @Inject
    Me me;

    @Inject
    Texts texts;

    /** What two people changed to different values. */
    public List<FieldDifference> differences(Conflict<?> conflict) {
        return conflict.merge().differences();
    }

    /** Label of the field. */
    public String label(FieldDifference difference) {
        return difference.label() == null
                ? texts.of(difference.labelKey())
                : difference.label().label(me.getLanguage());
    }

    /** The value typed here, in words; empty when there is none. */
    public String mine(Conflict<?> conflict, FieldDifference difference) {
        boolean unreadable = difference.field().equals("revenue") && conflict.typedAmount() != null;
        return unreadable ? String.valueOf(conflict.typedAmount()) : words(difference.mine());
    }

    /** The value the others saved, in words; empty when there is none. */
    public String theirs(FieldDifference difference) {
        return words(difference.theirs());
    }

    /** Who saved that, and when. */
    public String by(FieldDifference difference) {
        return texts.actor(difference.who(), difference.consoleUser()) + ", " + formats.when(difference.when());
    }

    private String words(List<FieldValue> values) {
        return values.stream().map(valueWords::of).collect(Collectors.joining("; "));
    }

    /** Paths of the differences in which the others' value was chosen. */
    public List<String> chosen(@Nullable Conflict<?> conflict) {
        List<FieldDifference> all = conflict == null ? List.of() : differences(conflict);
        return IntStream.range(0, all.size())
                .filter(index -> THEIRS.equals(request.getParameter(CHOICE + index)))
                .mapToObj(index -> all.get(index).path())
                .toList();
    }

    /** Paths of all differences. */
    public List<String> all(@Nullable Conflict<?> conflict) {
        return conflict == null
                ? List.of()
                : differences(conflict).stream().map(FieldDifference::path).toList();
    }
}
