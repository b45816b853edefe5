package org.kontor.crm.web.company;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyLayouts;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.layout.RecordLayout;
import org.kontor.crm.web.layout.SectionFolds;
import org.kontor.crm.web.layout.ShownLayout;
import org.kontor.crm.web.layout.ShownSection;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** Which sections and fields the form of a company shows, and where. */
@Named("formLayout")
@ViewScoped
public class CompanyFormLayout implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    CompanyLayouts layouts;

    @Inject
    CompanyEditView editing;

    @Inject
    SectionFolds folds;

    @Inject
    CompanyFieldWords words;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable RecordLayout layout;

    /** Reads the layout. */
    public void load() {
        layout = layouts.find(me.rights());
    }

    /** A request of the form into a page that is there no more has not loaded it. */
    private RecordLayout arranged() {
        if (layout == null) {
            load();
        }
        return Objects.requireNonNull(layout);
    }

    private ShownLayout layout() {
        return new ShownLayout(
                arranged(),
                editing.getProblems().getAll().stream()
                        .map(Map.Entry::getKey)
                        .map(ShownLayout::field)
                        .toList());
    }

    /** The sections shown, in their order. */
    public List<ShownSection> getSections() {
        return layout().sections(words::title, section -> folds.isFolded(section.key(), arranged()));
    }

    /** Whether a field is shown. */
    public boolean shows(String key) {
        return layout().shows(key);
    }

    /** Keys of the fields that could be shown: hidden ones and those of hidden sections. */
    public List<String> getHidden() {
        List<CustomField> customs = customs();
        return layout().hidden().stream()
                .filter(key -> !key.equals("createdAt") && !key.equals("contacts"))
                .filter(key -> !key.startsWith(CustomField.PREFIX)
                        || customs.stream().anyMatch(field -> field.path().equals(key)))
                .toList();
    }

    /** Label of a field. */
    public String label(String key) {
        return words.label(key, layout(), customs());
    }

    private List<CustomField> customs() {
        return editing.getDesk().getTyped().getCustoms().fields();
    }

    /** Shows a hidden field at the end of a section, from now on; what is typed stays. */
    public void show(String key, ShownSection section) {
        layouts.show(me.act(), me.rights(), key, section.key());
        toasts.say(texts.of("company.layout.nowShown", label(key)));
        load();
    }
}
