package org.kontor.crm.web.layout;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kontor.crm.layout.LayoutField;
import org.kontor.crm.layout.LayoutField.Show;
import org.kontor.crm.layout.LayoutSection;
import org.kontor.crm.layout.RecordLayout;

/**
 * A layout as a page or form follows it. What has a problem is shown even where the layout hides it.
 *
 * @param layout the reader's
 * @param needed keys of fields and sections that have a problem
 */
public record ShownLayout(RecordLayout layout, List<String> needed) implements Serializable {

    private static final String CUSTOM = "custom.";

    public ShownLayout {
        needed = List.copyOf(needed);
    }

    /** The key of the field, or of the section, that a problem's path names. */
    public static String field(String path) {
        if (path.startsWith(CUSTOM)) {
            return path.replaceFirst("\\[.*", "");
        }
        return switch (path.replaceFirst("[.\\[].*", "")) {
            case "requisites" -> "details";
            case "responsibleId" -> "responsible";
            default -> path.replaceFirst("[.\\[].*", "");
        };
    }

    /** The sections shown, each with the fields shown. */
    public List<ShownSection> sections(Function<LayoutSection, String> title, Function<LayoutSection, Boolean> folded) {
        return layout.sections().stream()
                .filter(section -> !section.hidden() || isNeeded(section))
                .map(section -> new ShownSection(
                        section.key(),
                        title.apply(section),
                        folded.apply(section) && !isNeeded(section),
                        fields(section).filter(field -> isShown(section, field)).toList()))
                .toList();
    }

    /** Whether a field is shown. */
    public boolean shows(String key) {
        return layout.sections().stream()
                .anyMatch(section ->
                        fields(section).anyMatch(field -> field.key().equals(key) && isShown(section, field)));
    }

    /** Whether a field is shown even without a value. */
    public boolean always(String key) {
        return layout.field(key).filter(field -> field.show() == Show.ALWAYS).isPresent();
    }

    /** The label a field was given in a language, {@code pl} or {@code en}; empty for the usual one. */
    public String label(String key, String language) {
        return layout.field(key).map(field -> field.label(language)).orElse("");
    }

    /** Keys of the fields that are not shown, in their order. */
    public List<String> hidden() {
        return layout.sections().stream()
                .flatMap(section -> fields(section).filter(field -> !isShown(section, field)))
                .map(LayoutField::key)
                .toList();
    }

    private boolean isNeeded(LayoutSection section) {
        return needed.contains(section.key()) || fields(section).anyMatch(field -> needed.contains(field.key()));
    }

    private boolean isShown(LayoutSection section, LayoutField field) {
        return needed.contains(field.key()) || (!section.hidden() && field.show() != Show.HIDDEN);
    }

    private static Stream<LayoutField> fields(LayoutSection section) {
        return section.fields().stream();
    }
}
