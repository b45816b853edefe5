package org.kontor.crm.staff;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an administrator says of a user. */
public class AccountForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private long version;
    private @Nullable String name;
    private @Nullable String login;
    private @Nullable String email;
    private @Nullable Long departmentId;
    private @Nullable String language = "pl";
    private List<Long> roleIds = new ArrayList<>();

    /** The form of an account as it is. */
    public static AccountForm of(Account account) {
        AccountForm form = new AccountForm();
        form.version = account.version();
        form.name = account.name();
        form.login = account.login();
        form.email = account.email();
        form.departmentId = account.departmentId();
        form.language = account.language();
        form.roleIds = new ArrayList<>(account.roles().stream().map(RoleRef::id).toList());
        return form;
    }

    /**
     * The same changes made to the account as it is by now: what somebody else has changed meanwhile stays, unless both
     * changed the same value; then this form's stands. Of roles each one counts by itself.
     *
     * @param before the account this form was filled from
     */
    public AccountForm rebased(Account before, Account now) {
        AccountForm old = of(before);
        AccountForm merged = of(now);
        merged.name = Objects.equals(name, old.name) ? merged.name : name;
        merged.login = Objects.equals(login, old.login) ? merged.login : login;
        merged.email = Objects.equals(email, old.email) ? merged.email : email;
        merged.departmentId = Objects.equals(departmentId, old.departmentId) ? merged.departmentId : departmentId;
        merged.language = Objects.equals(language, old.language) ? merged.language : language;
        merged.roleIds.removeIf(role -> old.roleIds.contains(role) && !roleIds.contains(role));
        roleIds.stream()
                .filter(role -> !old.roleIds.contains(role) && !merged.roleIds.contains(role))
                .forEach(merged.roleIds::add);
        return merged;
    }

    /** The version the form was filled from. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    /** First and last name, 1 to 200 letters. */
    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** Name for signing in: small letters, digits, dot, dash, underscore and at, 1 to 100. */
    public @Nullable String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    /** Address, may be missing. */
    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    /** The department the user belongs to. */
    public @Nullable Long getDepartmentId() {
        return departmentId;
    }

    public void setDepartmentId(@Nullable Long departmentId) {
        this.departmentId = departmentId;
    }

    /** {@code pl} or {@code en}. */
    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    /** The roles held directly. */
    public List<Long> getRoleIds() {
        return roleIds;
    }

    public void setRoleIds(List<Long> roleIds) {
        this.roleIds = roleIds;
    }
}
