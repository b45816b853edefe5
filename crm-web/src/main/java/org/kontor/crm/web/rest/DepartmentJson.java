package org.kontor.crm.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;
import org.kontor.crm.staff.Department;
import org.kontor.crm.staff.DepartmentForm;
import org.kontor.crm.staff.DepartmentMove;

/** Departments as JSON, and back. */
final class DepartmentJson {

    private static final Set<String> FORM = Set.of("name", "parentId", "headId");

    private DepartmentJson() {}

    static JsonObject department(Department department) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", department.id());
        form(department).forEach(json::add);
        return json.add("depth", department.depth())
                .add("head", department.head() == null ? JsonValue.NULL : CompanyJson.person(department.head()))
                .add("people", department.people())
                .add("inactive", department.inactive())
                .add("roles", AccountJson.roles(department.roles()))
                .build();
    }

    /** What can be written of it. */
    private static JsonObject form(Department department) {
        return Json.createObjectBuilder()
                .add("name", department.name())
                .add("parentId", CompanyJson.number(department.parentId()))
                .add(
                        "headId",
                        CompanyJson.number(
                                department.head() == null
                                        ? null
                                        : Long.valueOf(department.head().id())))
                .build();
    }

    static JsonObject move(DepartmentMove move) {
        return Json.createObjectBuilder()
                .add("people", people(move.people()))
                .add("gaining", people(move.gaining()))
                .add("losing", people(move.losing()))
                .add("gained", AccountJson.roles(move.gained()))
                .add("lost", AccountJson.roles(move.lost()))
                .build();
    }

    private static JsonArrayBuilder people(List<Person> people) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        people.forEach(person -> json.add(CompanyJson.person(person)));
        return json;
    }

    /**
     * The form of a new department.
     *
     * @throws Invalid naming every member that cannot be read
     */
    static DepartmentForm created(JsonObject document) {
        Members members = Members.of(document).allow(FORM);
        DepartmentForm form = new DepartmentForm();
        form.setName(members.text("name"));
        form.setParentId(members.id("parentId"));
        form.setHeadId(members.id("headId"));
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
        return form;
    }

    /**
     * The form of a department after a JSON Merge Patch (RFC 7396).
     *
     * @throws Invalid naming every member that cannot be read
     */
    static DepartmentForm patched(Department department, JsonObject patch) {
        DepartmentForm form =
                created(Json.createMergePatch(patch).apply(form(department)).asJsonObject());
        form.setVersion(department.version());
        return form;
    }
}
