package org.kontor.crm.web.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.text.Collator;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.requisite.KeptTemplate;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateChange;
import org.kontor.crm.requisite.TemplateFieldForm;
import org.kontor.crm.requisite.TemplateForm;
import org.kontor.crm.requisite.TemplateSettings;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;

/** The form of one template (S-16). */
@Dependent
public class TemplateEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    TemplateSettings settings;

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    private @Nullable TemplateForm form;
    private @Nullable String code;
    private @Nullable String refusal;
    private final Problems problems = new Problems();

    /** Opens an empty form with one empty field. */
    void openNew() {
        open(null, new TemplateForm());
        addField();
    }

    /** Opens the form of a template that is there. */
    void open(KeptTemplate kept) {
        open(kept.template().code(), TemplateForm.of(kept));
    }

    /** Opens the form of a new template like one that is there. */
    void openLike(KeptTemplate kept) {
        open(null, TemplateForm.of(kept));
        getForm().setCode(null);
        getForm().setRetired(false);
        getForm().setLabelPl("");
        getForm().setLabelEn("");
    }

    private void open(@Nullable String of, TemplateForm opened) {
        code = of;
        form = opened;
        forget();
    }

    /** Closes the form and keeps nothing of it. */
    void close() {
        form = null;
        code = null;
        forget();
    }

    private void forget() {
        problems.clear();
        refusal = null;
    }

    /**
     * Saves the form; what stands in the way stands in it.
     *
     * @return what was written, empty when nothing was
     */
    Optional<TemplateChange> save() {
        forget();
        TemplateForm typed = getForm();
        try {
            return Optional.of(code == null ? settings.add(me.act(), typed) : settings.save(me.act(), code, typed));
        } catch (Invalid invalid) {
            invalid.problems().forEach(problem -> problems.add(shownAt(problem.field()), texts.of(problem)));
        } catch (EditConflict lost) {
            typed.setVersion(lost.currentVersion());
            refusal = texts.of(
                    "settings.templates.conflict",
                    texts.actor(lost.who(), lost.consoleUser()),
                    formats.when(lost.when()));
        } catch (BusinessException refused) {
            refusal = texts.of(refused);
        }
        return Optional.empty();
    }

    /** What is wrong with any part of a field stands below the field. */
    private static String shownAt(String path) {
        return path.startsWith("fields[") ? path.replaceFirst("]\\..*", "]") : path;
    }

    /** Adds an empty field. */
    public void addField() {
        getForm().getFields().add(new TemplateFieldForm());
    }

    /** Takes a field out; the service refuses to lose one that was ever used. */
    public void removeField(int index) {
        getForm().getFields().remove(index);
    }

    /** Moves a field up. */
    public void raiseField(int index) {
        if (index > 0) {
            Collections.swap(getForm().getFields(), index - 1, index);
        }
    }

    /** Whether the form is open. */
    public boolean isOpen() {
        return form != null;
    }

    /** Whether it is that of a new template. */
    public boolean isAdding() {
        return code == null;
    }

    /** Code of the template, null for a new one. */
    public @Nullable String getCode() {
        return code;
    }

    /** What is being typed. */
    public TemplateForm getForm() {
        return Objects.requireNonNull(form);
    }

    /** Whose identity it can be. */
    public List<Template.Holder> getHolders() {
        return List.of(Template.Holder.values());
    }

    /** What can check a value. */
    public List<Identifier> getIdentifiers() {
        return List.of(Identifier.values());
    }

    /**
     * A country.
     *
     * @param code ISO 3166
     * @param name in the reader's language
     */
    public record Country(String code, String name) implements Serializable {}

    /** All countries, by their names. */
    public List<Country> getCountries() {
        return Stream.of(Locale.getISOCountries())
                .map(one -> new Country(
                        one, new Locale.Builder().setRegion(one).build().getDisplayCountry(me.getLocale())))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(me.getLocale())::compare))
                .toList();
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
