package org.kontor.crm.web.company;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyCard;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.layout.LayoutField;
import org.kontor.crm.web.contact.CompanyContactsView;
import org.kontor.crm.web.layout.SectionFolds;
import org.kontor.crm.web.layout.ShownLayout;
import org.kontor.crm.web.layout.ShownSection;

/** Which sections and fields the page of a company shows, and where. */
@Named("pageLayout")
@RequestScoped
public class CompanyPageLayout {

    /** What the page's head says, or only a form asks. */
    private static final List<String> ELSEWHERE = List.of("name", "type");

    @Inject
    CompanyDetailView page;

    @Inject
    CompanyContactsView contacts;

    @Inject
    SectionFolds folds;

    @Inject
    CompanyFieldWords words;

    private ShownLayout layout() {
        return new ShownLayout(page.getCard().layout(), List.of());
    }

    /** The sections shown, in their order. */
    public List<ShownSection> getSections() {
        return layout().sections(
                        words::title,
                        section -> folds.isFolded(section.key(), page.getCard().layout()));
    }

    /** Whether a field is shown. */
    public boolean shows(String key) {
        return layout().shows(key);
    }

    /** Whether a field is shown even without a value. */
    public boolean always(String key) {
        return layout().always(key);
    }

    /** Label of a standard field. */
    public String label(String key) {
        return words.label(key, layout(), List.of());
    }

    /** How many lines of a section have no value; they are shown on request only. */
    public long blanks(ShownSection section) {
        return section.fields().stream()
                .filter(field -> field.show() == LayoutField.Show.FILLED && !ELSEWHERE.contains(field.key()))
                .filter(field -> isBlank(field.key(), page.getCard()))
                .count();
    }

    private boolean isBlank(String key, CompanyCard card) {
        if (key.equals("contacts")) {
            return contacts.getFew().isEmpty();
        }
        return key.startsWith(CustomField.PREFIX)
                ? card.custom().cells().stream()
                        .anyMatch(cell ->
                                cell.field().path().equals(key) && cell.values().isEmpty())
                : isEmpty(card.value(key));
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> several && several.isEmpty());
    }
}
