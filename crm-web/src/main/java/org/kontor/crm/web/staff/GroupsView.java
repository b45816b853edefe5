package org.kontor.crm.web.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.directory.SignInKind;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.staff.DirectoryGroup;
import org.kontor.crm.staff.DirectoryService;
import org.kontor.crm.staff.RoleRef;
import org.kontor.crm.staff.StaffService;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;

/** *Grupy katalogu*: which roles and which department a group of the directory gives. */
@Named
@ViewScoped
public class GroupsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    DirectoryService groups;

    @Inject
    StaffService staff;

    @Inject
    DepartmentChoices departments;

    @Inject
    Formats formats;

    @Inject
    StaffToasts toasts;

    @Inject
    Texts texts;

    private List<DirectoryGroup> rows = List.of();
    private List<RoleRef> roles = List.of();
    private @Nullable DirectoryGroup open;
    private @Nullable String name;
    private @Nullable Long departmentId;
    private List<Long> roleIds = new ArrayList<>();
    private @Nullable String refusal;
    private final Problems problems = new Problems();

    /** Reads all groups. */
    public void load() {
        rows = groups.groups(me.rights());
        roles = staff.roles(me.rights());
        departments.load();
    }

    /** Opens the form of a new group. */
    public void add() {
        edit(new DirectoryGroup(0, 0, "", null, List.of()));
    }

    /** Opens the form of a group. */
    public void edit(DirectoryGroup group) {
        forget();
        open = group;
        name = group.name();
        departmentId = group.departmentId();
        roleIds = new ArrayList<>(group.roleIds());
    }

    /** Closes the form and keeps nothing of it. */
    public void cancel() {
        forget();
        open = null;
    }

    /** Saves the open form. */
    public void save() {
        DirectoryGroup before = Objects.requireNonNull(open);
        String typed = name == null ? "" : name;
        write(() -> {
            DirectoryGroup group =
                    new DirectoryGroup(before.id(), before.version(), typed, departmentId, List.copyOf(roleIds));
            toasts.say("settings.groups.said.saved", typed.strip(), groups.save(me.act(), group));
            open = null;
        });
    }

    /** Forgets a group. */
    public void delete(DirectoryGroup group) {
        write(() -> {
            toasts.say("settings.groups.said.deleted", group.name(), groups.delete(me.act(), group.id()));
            open = null;
        });
    }

    private void write(Runnable act) {
        forget();
        try {
            act.run();
        } catch (EditConflict lost) {
            refusal = texts.of(
                    "settings.groups.conflict", texts.actor(lost.who(), lost.consoleUser()), formats.when(lost.when()));
            catchUp(lost.currentVersion());
        } catch (Invalid invalid) {
            invalid.problems().forEach(problem -> problems.add(problem.field(), texts.of(problem)));
        } catch (SettingsForbidden taken) {
            throw taken;
        } catch (BusinessException refused) {
            refusal = texts.of(refused);
        }
        load();
    }

    /** Saving once more replaces what the other one left. */
    private void catchUp(long version) {
        DirectoryGroup before = Objects.requireNonNull(open);
        open = new DirectoryGroup(before.id(), version, before.name(), before.departmentId(), before.roleIds());
    }

    private void forget() {
        refusal = null;
        problems.clear();
    }

    /** Names of the roles a group gives. */
    public List<String> rolesOf(DirectoryGroup group) {
        return roles.stream()
                .filter(role -> group.roleIds().contains(role.id()))
                .map(role -> role.name(me.getLanguage()))
                .toList();
    }

    /** Name of the department a group gives, empty when it gives none. */
    public String departmentOf(DirectoryGroup group) {
        return departments.getAll().stream()
                .filter(one -> Objects.equals(one.id(), group.departmentId()))
                .map(one -> one.name())
                .findFirst()
                .orElse("");
    }

    /** Whether the server asks a directory at all. */
    public boolean isAsked() {
        return SignInKind.now() != SignInKind.BUILTIN;
    }

    /** All groups, by name. */
    public List<DirectoryGroup> getRows() {
        return rows;
    }

    /** All roles. */
    public List<RoleRef> getRoles() {
        return roles;
    }

    /** All departments. */
    public DepartmentChoices getDepartments() {
        return departments;
    }

    /** The group whose form is open, null when none is. */
    public @Nullable DirectoryGroup getOpen() {
        return open;
    }

    /** Why nothing was kept, null when all went well. */
    public @Nullable String getRefusal() {
        return refusal;
    }

    /** What is wrong with what was typed. */
    public Problems getProblems() {
        return problems;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Long getDepartmentId() {
        return departmentId;
    }

    public void setDepartmentId(@Nullable Long departmentId) {
        this.departmentId = departmentId;
    }

    public List<Long> getRoleIds() {
        return roleIds;
    }

    public void setRoleIds(List<Long> roleIds) {
        this.roleIds = roleIds;
    }
}
