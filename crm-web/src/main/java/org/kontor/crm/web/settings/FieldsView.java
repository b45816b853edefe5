package org.kontor.crm.web.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.customfield.CustomChange;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldSettings;
import org.kontor.crm.customfield.CustomSection;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.web.custom.FieldEditor;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** *Pola dodatkowe*: the custom fields of companies or contacts, changed in place; each act is saved at once and can be taken back. */
@Named
@ViewScoped
public class FieldsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> ENTITIES = List.of("company", "contact");

    @Inject
    Me me;

    @Inject
    CustomFieldSettings settings;

    @Inject
    FieldEditor editor;

    @Inject
    TypeDesk types;

    @Inject
    FieldRows fieldRows;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private String of = ENTITIES.get(0);
    private List<CustomField> fields = List.of();
    private List<FieldRow> rows = List.of();
    private @Nullable String refusal;
    private String at = "";

    /** Reads the fields. */
    public void load() {
        fields = settings.all(me.rights(), of);
        rows = fieldRows.of(fields);
    }

    /** Opens the form of a new field. */
    public void add() {
        forget();
        types.close();
        editor.openNew(CustomSection.MORE);
        at = "labelPl";
    }

    /** Does to a field what its row was asked for, by the parameters of the request. */
    public void act() {
        forget();
        String key = String.valueOf(request.getParameter("code"));
        Optional<CustomField> field =
                fields.stream().filter(one -> one.key().equals(key)).findFirst();
        if (field.isEmpty()) {
            load();
            refusal = texts.of("settings.fields.gone");
            return;
        }
        act(String.valueOf(request.getParameter("act")), field.get());
    }

    private void act(String act, CustomField field) {
        types.close();
        int place = fields.indexOf(field) + 1;
        switch (act) {
            case "edit" -> edit(field);
            case "type" -> type(field);
            case "up" -> move(field, place - 1);
            case "down" -> move(field, place + 1);
            case "move" -> drop(field, String.valueOf(request.getParameter("place")));
            case "retire" -> retire(field, true);
            case "bringBack" -> retire(field, false);
            case "delete" -> delete(field);
            default -> forget();
        }
    }

    private void edit(CustomField field) {
        editor.open(field);
        at = "labelPl";
    }

    private void type(CustomField field) {
        editor.close();
        types.open(field);
        at = "newType";
    }

    /** Changes the type of the field on the desk. */
    public void changeType() {
        if (types.change()) {
            closeType();
            load();
        } else {
            at = "newType";
        }
    }

    /** Clears the desk without changing a type. */
    public void closeType() {
        at = "type:" + types.getField().key();
        types.close();
    }

    private void move(CustomField field, int place) {
        boolean up = place <= fields.indexOf(field);
        if (place >= 1 && place <= fields.size()) {
            write(field, "settings.fields.said.moved", () -> settings.move(me.act(), of, field.key(), place));
        }
        at = (up ? "up:" : "down:") + field.key();
    }

    private void drop(CustomField field, String place) {
        if (place.matches("\\d{1,6}")) {
            move(field, Integer.parseInt(place));
        }
    }

    private void retire(CustomField field, boolean retired) {
        String said = retired ? "settings.fields.said.retired" : "settings.fields.said.returned";
        write(field, said, () -> settings.retire(me.act(), of, field.key(), retired));
        at = "state:" + field.key();
    }

    private void delete(CustomField field) {
        write(field, "settings.fields.said.deleted", () -> settings.delete(me.act(), of, field.key(), field.version()));
        at = "add";
    }

    private void write(CustomField field, String said, Supplier<CustomChange> act) {
        try {
            say(said, field.label(me.getLanguage()), act.get());
        } catch (SettingsForbidden taken) {
            throw taken;
        } catch (BusinessException refused) {
            refusal = texts.of(refused);
        }
        load();
    }

    private void say(String said, String label, CustomChange change) {
        if (change.changeSetId() == null) {
            toasts.say(texts.of("settings.fields.said.same", label));
        } else {
            toasts.say(texts.of(said, label), change.changeSetId());
        }
    }

    /** Saves the open form. */
    public void save() {
        boolean adding = editor.isAdding();
        editor.save(of)
                .ifPresentOrElse(
                        change -> {
                            editor.close();
                            load();
                            CustomField saved = fields.stream()
                                    .filter(field -> field.key().equals(change.key()))
                                    .findFirst()
                                    .orElseThrow();
                            say(
                                    adding ? "settings.fields.said.added" : "settings.fields.said.saved",
                                    saved.label(me.getLanguage()),
                                    change);
                            at = adding ? "add" : "edit:" + change.key();
                        },
                        () -> at = editor.getProblems().getAll().stream()
                                .findFirst()
                                .map(problem -> problem.getKey().replaceAll("[\\[.].*", ""))
                                .orElse("labelPl"));
    }

    /** Closes the form and keeps nothing of it. */
    public void cancel() {
        at = editor.isAdding() ? "add" : "edit:" + editor.getKey();
        editor.close();
    }

    private void forget() {
        refusal = null;
        at = "";
    }

    /** The kind of record whose fields are shown. */
    public String getOf() {
        return of;
    }

    public void setOf(@Nullable String of) {
        this.of = of != null && ENTITIES.contains(of) ? of : ENTITIES.get(0);
    }

    /** The fields. */
    public List<FieldRow> getRows() {
        return rows;
    }

    /** The open form. */
    public FieldEditor getEditor() {
        return editor;
    }

    /** Where a field's type is changed. */
    public TypeDesk getTypes() {
        return types;
    }

    /** Why nothing was done, null when something was. */
    public @Nullable String getRefusal() {
        return refusal;
    }

    /** Where the focus belongs after this request. */
    public String getAt() {
        return at;
    }
}
