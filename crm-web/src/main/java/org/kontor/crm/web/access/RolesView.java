package org.kontor.crm.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.role.RoleSketch;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;
import org.omnifaces.util.Faces;

/** *Uprawnienia dostępu*: one role of the draft at a time; each edit is kept in the draft at once. */
@Named
@ViewScoped
public class RolesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    RoleDesk desk;

    @Inject
    RoleSheet sheet;

    @Inject
    RoleHolders holders;

    @Inject
    Texts texts;

    @Inject
    Toasts toasts;

    private @Nullable String asked;
    private long role;
    private String namePl = "";
    private String nameEn = "";
    private boolean settings;

    /** Reads the role the address names, the first one when it names none that is there. */
    public void load() {
        desk.read();
        String wanted = asked == null ? "" : asked;
        role = desk.getRoles().stream()
                .map(RoleSketch::id)
                .filter(id -> String.valueOf(id).equals(wanted))
                .findFirst()
                .orElseGet(this::first);
        if (!wanted.isEmpty() && !String.valueOf(role).equals(wanted)) {
            toasts.refuse(texts.of("address.misread"));
        }
        show();
    }

    private long first() {
        return desk.getRoles().stream().map(RoleSketch::id).findFirst().orElse(0L);
    }

    private void show() {
        if (desk.draft().book().find(role).isEmpty()) {
            role = first();
        }
        RoleSketch shown = getRole();
        RoleSketch live = desk.live(role);
        namePl = shown.namePl();
        nameEn = shown.nameEn();
        settings = shown.mayChangeSettings();
        sheet.show(shown, live);
        holders.show(shown, live);
    }

    private void put(RoleSketch changed) {
        if (desk.put(changed)) {
            show();
        }
        if (desk.isOvertaken()) {
            Faces.redirect(Faces.getRequestContextPath() + "/settings/access?role=" + role);
        }
    }

    /** Keeps a level as it was chosen. */
    public void level(MatrixCell cell) {
        put(getRole().with(cell.getEntity(), cell.getOperation(), cell.getLevel()));
    }

    /** Keeps a field's rule as it was chosen. */
    public void rule(RuleRow row) {
        put(getRole().with(row.getField().entity(), row.getField().key(), row.getRule()));
    }

    /** Keeps the names as they were typed. */
    public void rename() {
        put(getRole().named(namePl, nameEn));
    }

    /** Keeps whether the role opens the settings. */
    public void changeSettings() {
        put(getRole().changingSettings(settings));
    }

    /** Gives the role to the person that was picked. */
    public void giveToPerson() {
        holders.picked().ifPresent(person -> put(getRole().user(person.id(), true)));
    }

    /** Gives the role back to a person from whom the draft takes it. */
    public void giveBack(long id) {
        put(getRole().user(id, true));
    }

    /** Gives the role to the department that was chosen. */
    public void giveToDepartment() {
        holders.chosen().ifPresent(department -> put(getRole().department(department, true)));
    }

    /** Takes the role from a person. */
    public void takeFromPerson(long id) {
        put(getRole().user(id, false));
    }

    /** Takes the role from a department. */
    public void takeFromDepartment(long id) {
        put(getRole().department(id, false));
    }

    /** Adds a role that allows nothing yet. */
    public String add() {
        long id = desk.draft().book().unusedId();
        String name = desk.unused("access.role.new", "");
        return desk.put(RoleSketch.empty(id).named(name, name)) ? address(id) : "";
    }

    /** Adds a role that allows the same and that nobody holds. */
    public String copy() {
        long id = desk.draft().book().unusedId();
        String name = desk.unused("access.role.copy", getRole().name(me.getLanguage()));
        return desk.put(getRole().copiedAs(id, name, name)) ? address(id) : "";
    }

    /** Takes the role out of the draft; until that is published nobody loses it. */
    public void remove() {
        if (desk.remove(role)) {
            show();
        }
    }

    /** Lets the draft say of this role what holds. */
    public void restore() {
        if (desk.restore(role)) {
            show();
        }
    }

    /** Throws the draft away. */
    public void discard() {
        if (desk.discard()) {
            if (!desk.isOvertaken()) {
                toasts.say(texts.of("access.said.discarded"));
            }
            show();
        }
    }

    /** Lets the draft hold, and goes on with the same role, which has another id now when it was new. */
    public String publish() {
        String name = getRole().namePl();
        if (desk.publish() && !desk.isLosingOwn()) {
            return desk.getRoles().stream()
                    .filter(one -> one.namePl().equals(name))
                    .map(one -> address(one.id()))
                    .findFirst()
                    .orElse("/settings/access?faces-redirect=true");
        }
        show();
        return "";
    }

    private static String address(long id) {
        return "/settings/access?faces-redirect=true&role=" + id;
    }

    /** Brings a role back that the draft takes away. */
    public void bringBack(long id) {
        if (desk.restore(id)) {
            role = id;
            show();
        }
    }

    /** What the role allows. */
    public RoleSheet getSheet() {
        return sheet;
    }

    /** The role on the page, as the draft has it. */
    public RoleSketch getRole() {
        return desk.role(role);
    }

    /** The draft. */
    public RoleDesk getDesk() {
        return desk;
    }

    /** Who holds the role. */
    public RoleHolders getHolders() {
        return holders;
    }

    public @Nullable String getAsked() {
        return asked;
    }

    public void setAsked(@Nullable String asked) {
        this.asked = asked;
    }

    public String getNamePl() {
        return namePl;
    }

    public void setNamePl(@Nullable String namePl) {
        this.namePl = namePl == null ? "" : namePl;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(@Nullable String nameEn) {
        this.nameEn = nameEn == null ? "" : nameEn;
    }

    public boolean isSettings() {
        return settings;
    }

    public void setSettings(boolean settings) {
        this.settings = settings;
    }
}
