package org.kontor.crm.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;
import org.kontor.crm.staff.Account;
import org.kontor.crm.staff.AccountForm;
import org.kontor.crm.staff.RoleRef;

/** Accounts as JSON, and back. */
final class AccountJson {

    private static final Set<String> FORM = Set.of("name", "login", "email", "departmentId", "language", "roleIds");

    private AccountJson() {}

    static JsonObject account(Account account) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", account.id());
        form(account).forEach(json::add);
        return json.add("department", account.department())
                .add("roles", roles(account.roles()))
                .add("state", account.state().name())
                .add("linkExpiresAt", text(account.linkExpiresAt()))
                .add("signedInAt", text(account.signedInAt()))
                .build();
    }

    static JsonArrayBuilder roles(Collection<RoleRef> roles) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        roles.forEach(role -> json.add(Json.createObjectBuilder()
                .add("id", role.id())
                .add(
                        "names",
                        Json.createObjectBuilder().add("pl", role.namePl()).add("en", role.nameEn()))));
        return json;
    }

    /** What can be written of it. */
    private static JsonObject form(Account account) {
        JsonArrayBuilder roles = Json.createArrayBuilder();
        account.roles().forEach(role -> roles.add(role.id()));
        return Json.createObjectBuilder()
                .add("name", account.name())
                .add("login", account.login())
                .add("email", text(account.email()))
                .add("departmentId", account.departmentId())
                .add("language", account.language())
                .add("roleIds", roles)
                .build();
    }

    /**
     * The form of a new account.
     *
     * @throws Invalid naming every member that cannot be read
     */
    static AccountForm created(JsonObject document) {
        return read(document);
    }

    /**
     * The form of an account after a JSON Merge Patch (RFC 7396).
     *
     * @throws Invalid naming every member that cannot be read
     */
    static AccountForm patched(Account account, JsonObject patch) {
        AccountForm form =
                read(Json.createMergePatch(patch).apply(form(account)).asJsonObject());
        form.setVersion(account.version());
        return form;
    }

    private static AccountForm read(JsonObject document) {
        Members members = Members.of(document).allow(FORM);
        AccountForm form = new AccountForm();
        form.setName(members.text("name"));
        form.setLogin(members.text("login"));
        form.setEmail(members.text("email"));
        form.setDepartmentId(members.id("departmentId"));
        String language = members.text("language");
        if (language != null) {
            form.setLanguage(language);
        }
        form.setRoleIds(ids(members));
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
        return form;
    }

    private static List<Long> ids(Members members) {
        List<Long> ids = new ArrayList<>();
        for (JsonValue one : members.list("roleIds")) {
            if (one instanceof JsonNumber number && Members.isSensible(number) && number.isIntegral()) {
                ids.add(number.longValue());
            } else {
                members.problem("roleIds", "rest.error.id");
            }
        }
        return ids;
    }

    static JsonValue text(@Nullable Object value) {
        return value == null ? JsonValue.NULL : Json.createValue(value.toString());
    }
}
