package org.kontor.crm.web.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.staff.Account;
import org.kontor.crm.staff.AccountForm;
import org.kontor.crm.staff.DirectoryService;
import org.kontor.crm.staff.Invitation;
import org.kontor.crm.staff.RoleRef;
import org.kontor.crm.staff.StaffChange;
import org.kontor.crm.staff.StaffService;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** One user, or the invitation of a new one. */
@Named
@ViewScoped
public class UserView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    AccessService access;

    @Inject
    StaffService staff;

    @Inject
    DirectoryService directory;

    @Inject
    DepartmentChoices departments;

    @Inject
    NewLinkShown link;

    @Inject
    Formats formats;

    @Inject
    Toasts toasts;

    @Inject
    StaffToasts said;

    @Inject
    Texts texts;

    private long id;
    private @Nullable Account account;
    private AccountForm form = new AccountForm();
    private List<RoleRef> roles = List.of();
    private List<String> headed = List.of();
    private List<String> inherited = List.of();
    private boolean directed;
    private @Nullable String refusal;
    private final Problems problems = new Problems();

    /** Reads the user, or opens the form of a new one. */
    public void load() {
        me.rights().requireSettings();
        roles = staff.roles(me.rights());
        departments.load();
        if (id != 0) {
            read();
        }
    }

    private void read() {
        Account read = staff.account(me.rights(), id);
        account = read;
        form = AccountForm.of(read);
        headed = staff.headed(me.rights(), id);
        directed = directory.isKnown(me.rights(), id);
        inherited = read.isActive() ? InheritedRoles.of(access.rightsOf(id), me.getLanguage()) : List.of();
    }

    /** Saves the account; of a new one it shows the link, this once. */
    public void save() {
        if (isInviting()) {
            invite();
        } else {
            change();
        }
    }

    private void invite() {
        write(() -> {
            Invitation invitation = staff.invite(me.act(), form);
            id = invitation.change().id();
            link.show(invitation.link());
            say("settings.users.said.invited", invitation.change());
        });
    }

    private void change() {
        write(() -> say("settings.users.said.saved", staff.save(me.act(), id, form)));
    }

    /** Makes a link for another password and shows it, this once. */
    public void resetPassword() {
        write(() -> {
            link.show(staff.passwordLink(me.act(), id));
            toasts.say(texts.of("settings.users.said.link", name()));
        });
    }

    /** Opens a closed account. */
    public void reopen() {
        write(() -> say("settings.users.said.reopened", staff.reopen(me.act(), id)));
    }

    private void write(Runnable act) {
        forget();
        try {
            act.run();
            read();
        } catch (EditConflict lost) {
            refusal = texts.of(
                    "settings.users.conflict", texts.actor(lost.who(), lost.consoleUser()), formats.when(lost.when()));
            catchUp();
        } catch (Invalid invalid) {
            invalid.problems().forEach(problem -> problems.add(problem.field(), texts.of(problem)));
        } catch (SettingsForbidden taken) {
            throw taken;
        } catch (BusinessException refused) {
            refusal = texts.of(refused);
        }
    }

    /** Somebody was faster: the form shows what they left, with what was typed here on top. */
    private void catchUp() {
        Account now = staff.account(me.rights(), id);
        form = form.rebased(Objects.requireNonNull(account), now);
        account = now;
    }

    private void forget() {
        problems.clear();
        refusal = null;
    }

    private void say(String key, StaffChange change) {
        said.say(key, String.valueOf(form.getName()), change);
    }

    private String name() {
        return account == null ? "" : account.name();
    }

    /** The user, 0 for a new one. */
    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    /** Whether somebody new is being invited. */
    public boolean isInviting() {
        return id == 0;
    }

    /** The account as it is kept, null for a new one. */
    public @Nullable Account getAccount() {
        return account;
    }

    /** Whether it is the reader's own. */
    public boolean isOwn() {
        return id == me.getId();
    }

    /** What is being typed. */
    public AccountForm getForm() {
        return form;
    }

    /** All roles. */
    public List<RoleRef> getRoles() {
        return roles;
    }

    /** Whether the user comes from a directory, which keeps name, address and password. */
    public boolean isDirected() {
        return directed;
    }

    /** The roles that the user has through a department. */
    public List<String> getInherited() {
        return inherited;
    }

    /** All departments. */
    public DepartmentChoices getDepartments() {
        return departments;
    }

    /** Names of the departments the user heads. */
    public List<String> getHeaded() {
        return headed;
    }

    /** Why nothing was done, null when something was. */
    public @Nullable String getRefusal() {
        return refusal;
    }

    /** What is wrong with the form. */
    public Problems getProblems() {
        return problems;
    }
}
