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
    private static final String NEXT_ROLE = "role_id = (select n.id from crm.role o, crm.role n where o.id = role_id"
            + " and n.code = 'bench-' || (substr(o.code, 7)::int + 3))";

    /** The records the samples' rows belong to. */
    static final String[] GROUND = {
        "insert into crm.department (name) values ('bench')",
        "insert into crm.app_user (login, name, name_folded, department_id) values ('bench', 'B', 'b', " + DEPARTMENT
                + ")",
        "insert into crm.role (code, name_pl, name_en) select 'bench-' || n, 'B', 'B' from generate_series(1, 6) n",
        "insert into crm.picklist (code, label_pl, label_en) values ('bench', 'B', 'B')",
        "insert into crm.company (name, name_folded, responsible_id) values ('bench', 'bench', " + USER + ")",
        "insert into crm.requisite_template (code, holder, label_pl, label_en, position)"
                + " values ('bench', 'COMPANY', 'B', 'B', 1)",
        "insert into crm.requisite (company_id, template_id) select c.id, t.id from crm.company c,"
                + " crm.requisite_template t where c.name = 'bench' and t.code = 'bench'"
    };

    /** One for every recorded table but the single-row one of the organisation. */
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
            part("user_role", USER, "user_id, role_id", List.of(ROLE), NEXT_ROLE),
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
                    "number = number || '!'"));

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
