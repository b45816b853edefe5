package org.kontor.crm.web.layout;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.layout.RecordLayout;
import org.kontor.crm.layout.RecordLayouts;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** Which sections and fields the form of a record shows, and where. Each kind of record has one of its own. */
public abstract class FormLayout implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    SectionFolds folds;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable RecordLayout layout;

    /** Where layouts are kept. */
    protected abstract RecordLayouts layouts();

    /** What sections and fields are called. */
    protected abstract FieldWords words();

    /** What is wrong with the form. */
    protected abstract Problems problems();

    /** The custom fields of the form. */
    protected abstract List<CustomField> customs();

    /** Fields that only the page has. */
    protected abstract List<String> elsewhere();

    /** Reads the layout. */
    public void load() {
        layout = layouts().find(me.rights()).without(layouts().fixed(me.rights()));
    }

    /** A request of the form into a page that is there no more has not loaded it. */
    private RecordLayout arranged() {
        if (layout == null) {
            load();
        }
        return Objects.requireNonNull(layout);
    }

    private ShownLayout shown() {
        return new ShownLayout(
                arranged(),
                problems().getAll().stream()
                        .map(Map.Entry::getKey)
                        .map(ShownLayout::field)
                        .toList());
    }

    /** The sections shown, in their order. */
    public List<ShownSection> getSections() {
        return shown().sections(words()::title, section -> folds.isFolded(section.key(), arranged()));
    }

    /** Whether a field is shown. */
    public boolean shows(String key) {
        return shown().shows(key);
    }

    /** Keys of the fields that could be shown: hidden ones and those of hidden sections. */
    public List<String> getHidden() {
        List<CustomField> customs = customs();
        return shown().hidden().stream()
                .filter(key -> !elsewhere().contains(key))
                .filter(key -> !key.startsWith(CustomField.PREFIX)
                        || customs.stream().anyMatch(field -> field.path().equals(key)))
                .toList();
    }

    /** Label of a field. */
    public String label(String key) {
        return words().label(key, shown(), customs());
    }

    /** Shows a hidden field at the end of a section, from now on; what is typed stays. */
    public void show(String key, ShownSection section) {
        layouts().show(me.act(), me.rights(), key, section.key());
        toasts.say(texts.of("company.layout.nowShown", label(key)));
        load();
    }
}
