package org.kontor.crm.web.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.staff.Account;
import org.kontor.crm.staff.AccountFilter;
import org.kontor.crm.staff.RoleRef;
import org.kontor.crm.staff.StaffService;
import org.kontor.crm.web.shell.Me;

/** *Użytkownicy*: the list, narrowed by its address. */
@Named
@ViewScoped
public class UsersView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;
    private static final Map<String, Boolean> STATES = Map.of("active", true, "inactive", false);

    @Inject
    Me me;

    @Inject
    AccessService access;

    @Inject
    StaffService staff;

    @Inject
    DepartmentChoices departments;

    private @Nullable String text;
    private @Nullable String department;
    private @Nullable String role;
    private @Nullable String state;
    private @Nullable String after;
    private List<Account> rows = List.of();
    private List<RoleRef> roles = List.of();
    private Map<Long, List<String>> inherited = Map.of();
    private boolean more;
    private long count;

    /** Reads the users that the address asks for. */
    public void load() {
        AccountFilter filter = filter();
        List<Account> found = staff.page(me.rights(), filter, number(after), ROWS + 1);
        more = found.size() > ROWS;
        rows = List.copyOf(found.subList(0, Math.min(ROWS, found.size())));
        count = staff.count(me.rights(), filter);
        roles = staff.roles(me.rights());
        departments.load();
        Map<Long, Rights> rights = access.rightsOfAll(me.rights());
        inherited = rows.stream()
                .collect(Collectors.toMap(
                        Account::id, user -> InheritedRoles.of(rights.get(user.id()), me.getLanguage())));
    }

    /** The roles that a user has through a department, by name; a closed account has none. */
    public List<String> inherited(Account user) {
        return inherited.getOrDefault(user.id(), List.of());
    }

    private AccountFilter filter() {
        return new AccountFilter(
                text == null ? "" : text, number(department), number(role), state == null ? null : STATES.get(state));
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** The users of this page. */
    public List<Account> getRows() {
        return rows;
    }

    /** Where the next page begins, empty on the last. */
    public String getNext() {
        return more ? String.valueOf(rows.get(rows.size() - 1).id()) : "";
    }

    /** How many match. */
    public long getCount() {
        return count;
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return !filter().equals(AccountFilter.ALL);
    }

    /** All roles. */
    public List<RoleRef> getRoles() {
        return roles;
    }

    /** All departments. */
    public DepartmentChoices getDepartments() {
        return departments;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }

    public @Nullable String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    /** The last user of the page before. */
    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
