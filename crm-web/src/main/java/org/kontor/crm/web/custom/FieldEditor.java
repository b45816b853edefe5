package org.kontor.crm.web.custom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomChange;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldForm;
import org.kontor.crm.customfield.CustomFieldSettings;
import org.kontor.crm.customfield.CustomOption;
import org.kontor.crm.customfield.CustomOptionForm;
import org.kontor.crm.customfield.CustomSection;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;

/** The form of one custom field, wherever it stands: in the settings, or in a record's form by *Dodaj pole* (S-07, S-20). */
@Dependent
public class FieldEditor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_OPTIONS = 2;

    @Inject
    Me me;

    @Inject
    CustomFieldSettings settings;

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    private @Nullable CustomFieldForm form;
    private @Nullable String key;
    private String defaults = "";
    private @Nullable String refusal;
    private final Problems problems = new Problems();

    /** Opens an empty form. */
    public void openNew(CustomSection section) {
        open(null, new CustomFieldForm(), "");
        getForm().setSection(section);
    }

    /** Opens the form of a field that is there. */
    public void open(CustomField field) {
        open(field.key(), CustomFieldForm.of(field), words(field));
    }

    private void open(@Nullable String of, CustomFieldForm opened, String standard) {
        key = of;
        form = opened;
        defaults = standard;
        forget();
    }

    /** Closes the form and keeps nothing of it. */
    public void close() {
        form = null;
        key = null;
        forget();
    }

    private void forget() {
        problems.clear();
        refusal = null;
    }

    /**
     * Saves the form; what stands in the way stands in it.
     *
     * @param entity the kind of record, as history names it
     * @return what was written, empty when nothing was
     */
    public Optional<CustomChange> save(String entity) {
        forget();
        CustomFieldForm typed = getForm();
        typed.setDefaults(defaults.lines().filter(line -> !line.isBlank()).toList());
        tidy(typed);
        try {
            return Optional.of(
                    key == null ? settings.add(me.act(), entity, typed) : settings.save(me.act(), entity, key, typed));
        } catch (Invalid invalid) {
            invalid.problems().forEach(problem -> problems.add(problem.field(), texts.of(problem)));
        } catch (EditConflict lost) {
            typed.setVersion(lost.currentVersion());
            refusal = texts.of(
                    "settings.fields.conflict", texts.actor(lost.who(), lost.consoleUser()), formats.when(lost.when()));
        } catch (BusinessException refused) {
            refusal = texts.of(refused);
        }
        return Optional.empty();
    }

    /** What the type does not have is not asked for. */
    private static void tidy(CustomFieldForm typed) {
        typed.setMultiple(typed.isMultiple() && typed.getType().mayBeMultiple());
        typed.setSearchable(typed.isSearchable() && typed.getType().mayBeSearched());
    }

    /** After another type was chosen: a list begins with empty options. */
    public void typeChosen() {
        while (isList() && getForm().getOptions().size() < FIRST_OPTIONS) {
            addOption();
        }
    }

    /** Adds an empty option. */
    public void addOption() {
        getForm().getOptions().add(new CustomOptionForm());
    }

    /** Takes an option out; the service refuses to lose one that is in use. */
    public void removeOption(int index) {
        getForm().getOptions().remove(index);
    }

    /** Moves an option up. */
    public void raiseOption(int index) {
        if (index > 0) {
            Collections.swap(getForm().getOptions(), index - 1, index);
        }
    }

    private String words(CustomField field) {
        return field.defaults().stream()
                .map(text -> switch (field.type()) {
                    case LIST -> field.option(text).map(option -> label(option)).orElse(text);
                    case FLAG -> texts.of(text.equals("true") ? "company.page.yes" : "company.page.no");
                    default -> text;
                })
                .collect(Collectors.joining("\n"));
    }

    private String label(CustomOption option) {
        return option.label(me.getLanguage());
    }

    /** Whether the form is open. */
    public boolean isOpen() {
        return form != null;
    }

    /** Whether it is that of a new field. */
    public boolean isAdding() {
        return key == null;
    }

    /** Key of the field, null for a new one. */
    public @Nullable String getKey() {
        return key;
    }

    /** What is being typed. */
    public CustomFieldForm getForm() {
        return Objects.requireNonNull(form);
    }

    /** What a field can hold: types, and kinds of records to name. */
    public List<String> getKinds() {
        return Stream.of(CustomType.values())
                .flatMap(type -> type == CustomType.RECORD
                        ? Stream.of("company", "contact").map(target -> kind(type, target))
                        : Stream.of(kind(type, null)))
                .toList();
    }

    /** What the field holds: its type, with the kind of record it names. */
    public String getKind() {
        return kind(getForm().getType(), getForm().getTarget());
    }

    public void setKind(String kind) {
        String[] parts = kind.split("[.]", 2);
        getForm().setType(CustomType.valueOf(parts[0]));
        getForm().setTarget(parts.length > 1 ? parts[1] : null);
    }

    /** Type and target in one word, as keys of texts end. */
    public static String kind(CustomType type, @Nullable String target) {
        return target == null ? type.name() : type.name() + "." + target;
    }

    /** The sections there are. */
    public List<CustomSection> getSections() {
        return List.of(CustomSection.values());
    }

    /** Whether it has options. */
    public boolean isList() {
        return getForm().getType() == CustomType.LIST;
    }

    /** Whether a default can be typed: users, records and files are not typed. */
    public boolean isDefaulted() {
        return switch (getForm().getType()) {
            case USER, RECORD, FILE -> false;
            default -> true;
        };
    }

    /** The default as it is typed, several values one a line. */
    public String getDefaults() {
        return defaults;
    }

    public void setDefaults(@Nullable String defaults) {
        this.defaults = defaults == null ? "" : defaults;
    }

    /** Why nothing was saved, null when nothing stands in the way. */
    public @Nullable String getRefusal() {
        return refusal;
    }

    /** What is wrong with the form. */
    public Problems getProblems() {
        return problems;
    }
}
