package org.kontor.crm.web.layout;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.CustomCard;
import org.kontor.crm.layout.LayoutField;
import org.kontor.crm.layout.RecordLayout;

/** Which sections and fields the page of a record shows, and where. Each kind of record has one of its own. */
public abstract class PageLayout {

    @Inject
    SectionFolds folds;

    /** The reader's layout. */
    protected abstract RecordLayout layout();

    /** What sections and fields are called. */
    protected abstract FieldWords words();

    /** Fields that the page's head has, or that only a form asks for. */
    protected abstract List<String> elsewhere();

    /** Fields that stand among the others but are not typed in. */
    protected abstract List<String> fixed();

    /** Keys of the fields that the reader's roles do not let them set. */
    protected abstract Set<String> readOnly();

    /** The value of a standard field, null when it is empty. */
    protected abstract @Nullable Object value(String key);

    /** The custom values. */
    protected abstract CustomCard customs();

    private ShownLayout shown() {
        return new ShownLayout(layout(), List.of());
    }

    /** The sections shown, in their order. */
    public List<ShownSection> getSections() {
        return shown().sections(words()::title, section -> folds.isFolded(section.key(), layout()));
    }

    /** Whether a field is shown. */
    public boolean shows(String key) {
        return shown().shows(key);
    }

    /** Whether a field is shown even without a value. */
    public boolean always(String key) {
        return shown().always(key);
    }

    /** Whether a field that is shown is one to be typed in. */
    public boolean takes(String key) {
        return !fixed().contains(key) && !readOnly().contains(key);
    }

    /** Whether the reader's roles keep a field from being set. */
    public boolean isFixed(String key) {
        return readOnly().contains(key);
    }

    /** Label of a standard field. */
    public String label(String key) {
        return words().label(key, shown(), List.of());
    }

    /** How many lines of a section have no value; they are shown on request only. */
    public long blanks(ShownSection section) {
        return section.fields().stream()
                .filter(field ->
                        field.show() == LayoutField.Show.FILLED && !elsewhere().contains(field.key()))
                .filter(field -> isBlank(field.key()))
                .count();
    }

    private boolean isBlank(String key) {
        return key.startsWith(CustomField.PREFIX)
                ? customs().cells().stream()
                        .anyMatch(cell ->
                                cell.field().path().equals(key) && cell.values().isEmpty())
                : isEmpty(value(key));
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> several && several.isEmpty());
    }
}
