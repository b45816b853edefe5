package org.kontor.crm.web.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.picklist.PicklistForm;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistSettings;
import org.kontor.crm.picklist.Tone;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** *Listy wyboru*: one list at a time, its values changed in place. Each act is saved at once and can be taken back. */
@Named
@ViewScoped
public class PicklistsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    PicklistSettings settings;

    @Inject
    PicklistDesk desk;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private String list = "";
    private @Nullable OpenValue open;

    /** Reads the list the address names, the first one when it names none. */
    public void load() {
        if (!getLists().contains(list)) {
            if (!list.isEmpty()) {
                toasts.refuse(texts.of("address.misread"));
            }
            list = getLists().get(0);
        }
        desk.read(list);
    }

    /** Opens the form of a new value; one that is open stays as it is. */
    public void add() {
        open(isAdding() ? getOpenValue() : new OpenValue(null, new PicklistForm()));
    }

    /** Does to a value what its row was asked for, by the parameters of the request. */
    public void act() {
        String code = request.getParameter("code");
        onItem(code, item -> {
            switch (String.valueOf(request.getParameter("act"))) {
                case "edit" -> edit(item);
                case "up" -> move(item, desk.getShown().place(item) - 1);
                case "down" -> move(item, desk.getShown().place(item) + 1);
                case "move" -> drop(item, String.valueOf(request.getParameter("place")));
                case "retire" -> retire(item, true);
                case "bringBack" -> retire(item, false);
                case "delete" -> delete(item);
                default -> desk.forget();
            }
        });
    }

    private void edit(PicklistItem item) {
        if (!isOpen()) {
            open(new OpenValue(item.code(), PicklistForm.of(item, desk.version())));
        }
    }

    private void open(OpenValue value) {
        desk.forget();
        desk.focus("labelPl");
        open = value;
    }

    /** Closes the form and keeps nothing of it. */
    public void cancel() {
        desk.forget();
        desk.focus(isAdding() ? "add" : "edit:" + getOpenValue().code());
        open = null;
    }

    /** Saves the open form; that of a new value stays open for the next one. */
    public void save() {
        String code = getOpenValue().code();
        PicklistForm form = getForm();
        if (code == null) {
            if (desk.write("settings.picklists.said.added", null, () -> settings.add(me.act(), desk.list(), form))) {
                open(new OpenValue(null, new PicklistForm()));
            }
        } else if (desk.write(
                "settings.picklists.said.saved", code, () -> settings.save(me.act(), desk.list(), code, form))) {
            desk.focus("edit:" + code);
            open = null;
        } else if (desk.getShown().find(code).isEmpty()) {
            open = null;
        }
    }

    /** Saves over what somebody else saved in between; history keeps both. */
    public void saveMine() {
        getForm().setVersion(desk.version());
        save();
    }

    /** Takes a value out of what can be chosen, or lets it be chosen again; what carries it keeps it. */
    private void retire(PicklistItem item, boolean retired) {
        String said = retired ? "settings.picklists.said.retired" : "settings.picklists.said.returned";
        change(item, said, value -> value.setRetired(retired));
        desk.focus("state:" + item.code());
    }

    /** A place outside the list is none. */
    private void move(PicklistItem item, int place) {
        boolean up = place < desk.getShown().place(item);
        if (place >= 1 && place <= getRows().size()) {
            change(item, "settings.picklists.said.moved", value -> value.setPlace(place));
        }
        desk.focus((up ? "up:" : "down:") + item.code());
    }

    private void drop(PicklistItem item, String place) {
        if (place.matches("\\d{1,6}")) {
            move(item, Integer.parseInt(place));
        }
    }

    private void delete(PicklistItem item) {
        long seen = desk.version();
        desk.write(
                "settings.picklists.said.deleted",
                null,
                () -> settings.delete(me.act(), desk.list(), item.code(), seen));
        desk.focus("add");
    }

    private void change(PicklistItem item, String said, Consumer<PicklistForm> edit) {
        PicklistForm value = PicklistForm.of(item, desk.version());
        edit.accept(value);
        desk.write(said, null, () -> settings.save(me.act(), desk.list(), item.code(), value));
    }

    private void onItem(@Nullable String code, Consumer<PicklistItem> act) {
        desk.getShown().find(code).ifPresentOrElse(act, desk::missing);
    }

    private OpenValue getOpenValue() {
        return Objects.requireNonNull(open);
    }

    /** Key of the list on the page. */
    public String getList() {
        return list;
    }

    public void setList(@Nullable String list) {
        this.list = list == null ? "" : list;
    }

    /** Keys of all lists. */
    public List<String> getLists() {
        return ShownList.keys();
    }

    /** The values. */
    public List<PicklistRow> getRows() {
        return desk.getShown().rows();
    }

    /** The values above the open form; all when none is open. */
    public List<PicklistRow> getAbove() {
        return open == null ? getRows() : open.above(getRows());
    }

    /** The values below the open form. */
    public List<PicklistRow> getBelow() {
        return open == null ? List.of() : open.below(getRows());
    }

    /** Whether a form is open. */
    public boolean isOpen() {
        return open != null;
    }

    /** Whether it is that of a new value. */
    public boolean isAdding() {
        return open != null && open.isNew();
    }

    /** Whether nothing is typed that is not saved. */
    public boolean isUntouched() {
        return open == null || open.isUntouched(desk.getShown());
    }

    /** What is being typed. */
    public PicklistForm getForm() {
        return getOpenValue().form();
    }

    /** Heading of the open form. */
    public String getHeading() {
        return desk.getShown()
                .find(getOpenValue().code())
                .map(item -> texts.of("settings.picklists.form.change", item.label(me.getLanguage())))
                .orElseGet(() -> texts.of("settings.picklists.form.new"));
    }

    /** The tones a value can have. */
    public List<Tone> getTones() {
        return List.of(Tone.values());
    }
}
