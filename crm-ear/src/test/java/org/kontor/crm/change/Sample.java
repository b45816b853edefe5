package org.kontor.crm.change;

import java.util.List;

/**
 * How to write one row of a recorded table.
 *
 * @param table the table
 * @param record SQL giving the record the rows belong to, empty where each row is a record itself
 * @param columns columns an insert names
 * @param values an expression for each of them; {n} is a number of its own for each row
 * @param change an assignment that changes every row
 */
record Sample(String table, String record, String columns, List<String> values, String change) {

    static final String USER = "(select id from crm.app_user where login = 'bench')";
    static final String ROLE = "(select id from crm.role where code = 'bench-{n}')";
    private static final String DEPARTMENT = "(select id from crm.department where name = 'bench')";
    private static final String PICKLIST = "(select id from crm.picklist where code = 'bench')";
    private static final String COMPANY = "(select id from crm.company where name = 'bench')";
    private static final String TEMPLATE = "(select id from crm.requisite_template where code = 'bench')";
    private static final String REQUISITE =
            "(select r.id from crm.requisite r join crm.company c on c.id = r.company_id"
                    + " where c.name = 'bench' order by r.id limit 1)";
    private static final String FIELD = "(select id from crm.custom_field where key = 'bench')";
    private static final String CONTACT = "(select id from crm.contact where last_name = 'bench-1')";
    private static final String ANY_CONTACT = "(select id from crm.contact where last_name = 'bench-{n}')";
    private static final String GROUP = "(select id from crm.directory_group where name = 'bench')";
    private static final String FILE = "(select max(id) from crm.stored_file where type = 'bench/file')";
    private static final String PROFILE = "(select id from crm.import_profile where name = 'bench')";
    private static final String NEXT_ROLE = "role_id = (select n.id from crm.role o, crm.role n where o.id = role_id"
            + " and n.code = 'bench-' || (substr(o.code, 7)::int + 3))";

    /** The records the samples' rows belong to. */
    static final String[] GROUND = {
        "insert into crm.department (name) values ('bench')",
        "insert into crm.app_user (login, name, name_folded, department_id) values ('bench', 'B', 'b', " + DEPARTMENT
                + ")",
        "insert into crm.role (code, name_pl, name_en) select 'bench-' || n, 'B', 'B' from generate_series(1, 6) n",
        "insert into crm.directory_group (name) values ('bench')",
        "insert into crm.picklist (code, label_pl, label_en) values ('bench', 'B', 'B')",
        "insert into crm.company (name, name_folded, responsible_id) values ('bench', 'bench', " + USER + ")",
        "insert into crm.requisite_template (code, holder, label_pl, label_en, position)"
                + " values ('bench', 'COMPANY', 'B', 'B', 1)",
        "insert into crm.requisite (company_id, template_id) select c.id, t.id from crm.company c,"
                + " crm.requisite_template t where c.name = 'bench' and t.code = 'bench'",
        "insert into crm.custom_field (entity, key, type, section, label_pl, label_en, position)"
                + " values ('company', 'bench', 'LIST', 'ABOUT', 'B', 'B', 1)",
        "insert into crm.contact (last_name, name_folded, responsible_id) select 'bench-' || n, 'b', " + USER
                + " from generate_series(1, 3) n",
        "insert into crm.stored_file (type, size) values ('bench/file', 0)",
        "insert into crm.import_profile (owner_id, name, columns, plan, format)"
                + " select id, 'bench', '[]', '{}', '{}' from crm.app_user where login = 'bench'"
    };

    /** One for every recorded table but those of a single row, of the organisation and the policy for duplicates. */
    static final List<Sample> ALL = List.of(
            record("department", "name, parent_id", List.of("'row-{n}'", DEPARTMENT), "name = name || '!'"),
            record(
                    "app_user",
                    "login, name, name_folded, department_id",
                    List.of("'row-{n}'", "'row-{n}'", "'row'", DEPARTMENT),
                    "theme = 'dark'"),
            record("role", "code, name_pl, name_en", List.of("'row-{n}'", "'a'", "'b'"), "name_pl = name_pl || '!'"),
            record("picklist", "code, label_pl, label_en", List.of("'row-{n}'", "'a'", "'b'"), "label_en = 'c'"),
            record(
                    "company",
                    "name, name_folded, responsible_id",
                    List.of("'row-{n}'", "'row'", USER),
                    "name = name || '!', custom = '{\"a\": 1}'"),
            part(
                    "role_level",
                    ROLE.replace("{n}", "1"),
                    "role_id, entity, operation, level",
                    List.of("'COMPANY'", "(array['READ', 'ADD', 'UPDATE'])[{n}]", "'OWN'"),
                    "level = 'ALL'"),
            part(
                    "role_field",
                    ROLE.replace("{n}", "1"),
                    "role_id, entity, field, rule",
                    List.of("'COMPANY'", "'row-{n}'", "'HIDDEN'"),
                    "rule = 'READ_ONLY'"),
            part("user_role", USER, "user_id, role_id", List.of(ROLE), NEXT_ROLE),
            record("directory_group", "name", List.of("'row-{n}'"), "name = name || '!'"),
            part("directory_group_role", GROUP, "group_id, role_id", List.of(ROLE), NEXT_ROLE),
            part("department_role", DEPARTMENT, "department_id, role_id", List.of(ROLE), NEXT_ROLE),
            part(
                    "picklist_item",
                    PICKLIST,
                    "picklist_id, code, label_pl, label_en, folded_pl, folded_en, position",
                    List.of("'row-{n}'", "'a{n}'", "'b{n}'", "'a{n}'", "'b{n}'", "1"),
                    "position = position + 1"),
            part(
                    "communication_point",
                    COMPANY,
                    "company_id, type, kind, value, normalized",
                    List.of("'PHONE'", "'WORK'", "'row-{n}'", "'row-{n}'"),
                    "value = value || '!'"),
            part("address", COMPANY, "company_id, kind, text", List.of("'MAILING'", "'row-{n}'"), "text = text || '!'"),
            record(
                    "requisite_template",
                    "code, holder, label_pl, label_en, position",
                    List.of("'row-{n}'", "'PERSON'", "'a'", "'b'", "1"),
                    "label_en = label_en || '!'"),
            part(
                    "requisite_field",
                    TEMPLATE,
                    "template_id, code, label_pl, label_en, position",
                    List.of("'row{n}'", "'a'", "'b'", "1"),
                    "required = not required"),
            part(
                    "requisite",
                    COMPANY,
                    "company_id, template_id",
                    List.of(TEMPLATE),
                    "custom = jsonb_build_object('nip', coalesce(custom ->> 'nip', '') || '1')"),
            part(
                    "requisite_address",
                    COMPANY,
                    "company_id, requisite_id, kind, text",
                    List.of(REQUISITE, "'MAILING'", "'row-{n}'"),
                    "text = text || '!'"),
            part(
                    "bank_account",
                    COMPANY,
                    "company_id, requisite_id, kind, number, currency",
                    List.of(REQUISITE, "'PLAIN'", "'row-{n}'", "'PLN'"),
                    "number = number || '!'"),
            part(
                    "company_file",
                    COMPANY,
                    "record_id, file_id, name, name_folded",
                    List.of(FILE, "'row-{n}'", "'row'"),
                    "name = name || '!'"),
            record(
                    "contact",
                    "last_name, name_folded, responsible_id",
                    List.of("'row-{n}'", "'row'", USER),
                    "last_name = last_name || '!'"),
            part(
                    "contact_point",
                    CONTACT,
                    "contact_id, type, kind, value, normalized",
                    List.of("'PHONE'", "'WORK'", "'row-{n}'", "'row-{n}'"),
                    "value = value || '!'"),
            part(
                    "contact_file",
                    CONTACT,
                    "record_id, file_id, name, name_folded",
                    List.of(FILE, "'row-{n}'", "'row'"),
                    "name = name || '!'"),
            record(
                    "company_contact",
                    "company_id, contact_id",
                    List.of(COMPANY, ANY_CONTACT),
                    "role = coalesce(role, '') || '!'"),
            record(
                    "custom_field",
                    "entity, key, type, section, label_pl, label_en, position",
                    List.of("'company'", "'row{n}'", "'TEXT'", "'ABOUT'", "'a'", "'b'", "1"),
                    "label_pl = label_pl || '!'"),
            part(
                    "custom_field_option",
                    FIELD,
                    "field_id, code, label_pl, label_en, position",
                    List.of("'row-{n}'", "'a'", "'b'", "1"),
                    "label_pl = label_pl || '!'"),
            record(
                    "list_layout",
                    "list, user_id, fields, widths",
                    List.of("'row-{n}'", USER, "array['name']", "array[0]"),
                    "widths = array[widths[1] + 1]"),
            record(
                    "record_layout",
                    "entity, user_id, sections",
                    List.of("'row-{n}'", USER, "'[]'::jsonb"),
                    "sections = sections || '[1]'"),
            record(
                    "list_view",
                    "list, owner_id, name, query, fields, widths",
                    List.of("'company'", USER, "'row-{n}'", "'q=a'", "array['name']", "array[0]"),
                    "name = name || '!'"),
            record(
                    "list_tabs",
                    "list, user_id, shown, hidden",
                    List.of("'row-{n}'", USER, "array[1]", "array[2]"),
                    "shown = shown || 3::bigint"),
            record(
                    "import_profile",
                    "owner_id, name, columns, plan, format",
                    List.of(USER, "'row-{n}'", "'[]'::jsonb", "'{}'::jsonb", "'{}'::jsonb"),
                    "columns = columns || '[1]'"),
            record(
                    "import_source",
                    "owner_id, profile_id, name, kind, location, every_minutes, megabytes, seconds",
                    List.of(USER, PROFILE, "'row-{n}'", "'URL'", "'https://a.example/{n}'", "60", "1", "1"),
                    "every_minutes = every_minutes + 1"),
            record("distinct_pair", "company_id, other_id", List.of("-{n}", "1"), "other_id = other_id + 1"));

    private static Sample record(String table, String columns, List<String> values, String change) {
        return new Sample(table, "", columns, values, change);
    }

    private static Sample part(String table, String owner, String columns, List<String> values, String change) {
        List<String> all = new java.util.ArrayList<>(values);
        all.add(0, owner);
        return new Sample(table, owner, columns, all, change);
    }

    boolean isPart() {
        return !record.isEmpty();
    }

    /** A select giving the values of row n. */
    String row(int n) {
        return "select " + String.join(", ", values).replace("{n}", Integer.toString(n));
    }

    String insert(int n) {
        return "insert into crm." + table + " (" + columns + ") " + row(n);
    }
}
