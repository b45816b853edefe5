package org.kontor.crm.web.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.requisite.KeptTemplate;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateChange;
import org.kontor.crm.requisite.TemplateSettings;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** *Ustawienia > Podstawowe > Szablony szczegółów*: what legal identities are made of, by country and holder (S-16). */
@Named
@ViewScoped
public class TemplatesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    TemplateSettings settings;

    @Inject
    TemplateEditor editor;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private List<KeptTemplate> templates = List.of();
    private @Nullable String refusal;
    private String at = "";

    /** Reads the templates. */
    public void load() {
        templates = settings.all(me.rights());
    }

    /** Opens the form of a new template. */
    public void add() {
        forget();
        editor.openNew();
        at = "labelPl";
    }

    /** Does to a template what its row was asked for, by the parameters of the request. */
    public void act() {
        forget();
        String code = String.valueOf(request.getParameter("code"));
        Optional<KeptTemplate> template = templates.stream()
                .filter(one -> one.template().code().equals(code))
                .findFirst();
        if (template.isEmpty()) {
            load();
            refusal = texts.of("settings.templates.gone");
            return;
        }
        act(String.valueOf(request.getParameter("act")), template.get());
    }

    private void act(String act, KeptTemplate kept) {
        int place = templates.indexOf(kept) + 1;
        switch (act) {
            case "edit" -> edit(kept, false);
            case "clone" -> edit(kept, true);
            case "up" -> move(kept, place - 1);
            case "down" -> move(kept, place + 1);
            case "move" -> drop(kept, String.valueOf(request.getParameter("place")));
            case "retire" -> retire(kept, true);
            case "bringBack" -> retire(kept, false);
            case "delete" -> delete(kept);
            default -> forget();
        }
    }

    private void edit(KeptTemplate kept, boolean another) {
        if (another) {
            editor.openLike(kept);
        } else {
            editor.open(kept);
        }
        at = "labelPl";
    }

    private void move(KeptTemplate kept, int place) {
        boolean up = place <= templates.indexOf(kept);
        String code = kept.template().code();
        if (place >= 1 && place <= templates.size()) {
            write(kept, "settings.templates.said.moved", () -> settings.move(me.act(), code, place));
        }
        at = (up ? "up:" : "down:") + code;
    }

    private void drop(KeptTemplate kept, String place) {
        if (place.matches("\\d{1,6}")) {
            move(kept, Integer.parseInt(place));
        }
    }

    private void retire(KeptTemplate kept, boolean retired) {
        String said = retired ? "settings.templates.said.retired" : "settings.templates.said.returned";
        String code = kept.template().code();
        write(kept, said, () -> settings.retire(me.act(), code, retired));
        at = "state:" + code;
    }

    private void delete(KeptTemplate kept) {
        write(
                kept,
                "settings.templates.said.deleted",
                () -> settings.delete(me.act(), kept.template().code(), kept.version()));
        at = "add";
    }

    private void write(KeptTemplate kept, String said, Supplier<TemplateChange> act) {
        try {
            say(said, kept.template().label(me.getLanguage()), act.get());
        } catch (SettingsForbidden taken) {
            throw taken;
        } catch (BusinessException refused) {
            refusal = texts.of(refused);
        }
        load();
    }

    private void say(String said, String label, TemplateChange change) {
        if (change.changeSetId() == null) {
            toasts.say(texts.of("settings.fields.said.same", label));
        } else {
            toasts.say(texts.of(said, label), change.changeSetId());
        }
    }

    /** Saves the open form. */
    public void save() {
        boolean adding = editor.isAdding();
        Optional<TemplateChange> saved = editor.save();
        if (saved.isEmpty()) {
            at = "labelPl";
            return;
        }
        editor.close();
        load();
        String code = saved.get().code();
        templates.stream()
                .map(KeptTemplate::template)
                .filter(template -> template.code().equals(code))
                .forEach(template -> say(
                        adding ? "settings.templates.said.added" : "settings.templates.said.saved",
                        template.label(me.getLanguage()),
                        saved.get()));
        at = adding ? "add" : "edit:" + code;
    }

    /** Closes the form and keeps nothing of it. */
    public void cancel() {
        at = editor.isAdding() ? "add" : "edit:" + editor.getCode();
        editor.close();
    }

    private void forget() {
        refusal = null;
        at = "";
    }

    /** The templates. */
    public List<TemplateRow> getRows() {
        List<TemplateRow> rows = new ArrayList<>();
        for (KeptTemplate kept : templates) {
            Template template = kept.template();
            rows.add(new TemplateRow(
                    template.code(),
                    template.label(me.getLanguage()),
                    country(template.country()),
                    texts.of("settings.templates.holder." + template.holder()),
                    template.fields().stream()
                            .map(field -> field.label(me.getLanguage()))
                            .collect(Collectors.joining(", ")),
                    template.retired(),
                    rows.size() + 1,
                    rows.size() + 1 == templates.size()));
        }
        return rows;
    }

    private String country(@Nullable String code) {
        return code == null
                ? texts.of("settings.templates.anyCountry")
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(me.getLocale());
    }

    /** The open form. */
    public TemplateEditor getEditor() {
        return editor;
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
