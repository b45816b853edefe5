package org.kontor.crm.imports;

import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.SqlCondition;

/**
 * What {@link DecideQueries} and {@link StaleQueries} ask besides where rows name people of their companies (S-15): who of them
 * is there, in what they differ, and whether the user may do that. Only contacts exist that the run's user may read.
 */
final class PeopleRuleQueries {

    private static final PeopleRuleQueries NONE = new PeopleRuleQueries(null, false, false);

    /** Of the row's company; {@code q.people} is null where there is none. */
    private static final String COMPARED = """

                 cross join lateral (select case when c.id is not null and f.data ?? 'contacts' then import_people(
                           f.data -> 'contacts', c.id, array(select k.contact_id from company_contact k
                               join contact t on t.id = k.contact_id where k.company_id = c.id and\s""";

    private static final String FIXED = """
            ,
                       exists (select from jsonb_array_elements(q.people) e
                                 join contact t on t.id = (e ->> 'contact')::bigint
                                where e ->> 'field' <> 'contactRole' and not\s""";

    private static final String MAY_ADD = ") as people_fixed, exists (select from (select ";

    private static final String MAY_ADD_END = " as responsible_id, false as available_to_everyone) a where ";

    private static final String FAULTS = """
            when c.differences @> '[{"field": "contactSeveral"}]' then (
                        select import_reason('contact' || (e ->> 'place') || '.person', 'severalContacts', e ->> 'new')
                          from jsonb_array_elements(c.differences) e where e ->> 'field' = 'contactSeveral' limit 1)
                    when c.company_id is null and c.data @> '{"contacts": [{"nameless": true}]}' then (
                        select import_reason('contact' || (e ->> 'place') || '.lastName', 'personNameless', '')
                          from jsonb_array_elements(c.data -> 'contacts') e where (e ->> 'nameless')::boolean limit 1)
                    when c.differences @> '[{"field": "contact", "json": {"nameless": true}}]' then (
                        select import_reason('contact' || (e ->> 'place') || '.lastName', 'personNameless', '')
                          from jsonb_array_elements(c.differences) e
                         where e @> '{"field": "contact", "json": {"nameless": true}}' limit 1)
                    when c.data ->> 'contactMissing' is not null and not %s
                     and (c.company_id is null or c.differences @> '[{"field": "contact"}]') then (
                        select jsonb_build_array(jsonb_build_object(
                               'field', 'contact' || (e ->> 'place') || '.' || (c.data ->> 'contactMissing'),
                               'key', c.data ->> 'contactMissingKey', 'value', ''))
                          from jsonb_array_elements(
                               case when c.company_id is null then c.data -> 'contacts' else c.differences end) e
                         where c.company_id is null or e ->> 'field' = 'contact' limit 1)
            """;

    private static final String FORBIDDEN = """
            when c.people_fixed then import_reason('', 'mayNotUpdateContact', '')
                    when not c.may_add_people and (c.company_id is null and c.data ?? 'contacts'
                      or c.differences @> '[{"field": "contact"}]') then import_reason('responsible', 'mayNotAddContact', '')
            """;

    private final @Nullable Rights user;
    private final boolean fills;
    private final boolean waives;

    private PeopleRuleQueries(@Nullable Rights user, boolean fills, boolean waives) {
        this.user = user;
        this.fills = fills;
        this.waives = waives;
    }

    static PeopleRuleQueries of(ImportRun run, Rights user) {
        return PersonFields.isAmong(run.columns())
                ? new PeopleRuleQueries(
                        user,
                        run.plan().known() == Known.FILL,
                        run.waiver() != null && user.mayEver(Entity.CONTACT, Operation.WAIVE))
                : NONE;
    }

    /** All differences, those of the company given. */
    String among(String differences) {
        return user == null
                ? differences
                : "nullif(coalesce(" + differences + ", '[]') || coalesce(q.people, '[]'), '[]')";
    }

    /** Whether somebody who differs may not be changed, and whether people may be added. */
    Sql columns() {
        return user == null
                ? new Sql("")
                : new Sql(FIXED)
                        .add(scope(user, Operation.UPDATE, "t"))
                        .add(MAY_ADD)
                        .add(responsible(user, "f"))
                        .add(MAY_ADD_END)
                        .add(scope(user, Operation.ADD, "a"))
                        .add(") as may_add_people");
    }

    Sql compared() {
        return user == null
                ? new Sql("")
                : new Sql(COMPARED).add(scope(user, Operation.READ, "t")).add("), " + fills + ") end as people) q");
    }

    /** What refuses a row, these faults among them. */
    String judged(String sql) {
        return sql.replace("-- people's rights\n", user == null ? "\n" : FORBIDDEN)
                .replace("-- people\n", user == null ? "\n" : FAULTS.formatted(waives));
    }

    /** Of a verdict {@code v}: somebody it changes has changed since, or is out of the user's reach. */
    static Sql moved(Rights user) {
        return new Sql(
                        "and exists (select from jsonb_array_elements(v.differences) e where e ?? 'contact' and not exists ("
                                + "select from contact t where t.id = (e ->> 'contact')::bigint"
                                + " and t.version = (e ->> 'version')::integer and ")
                .add(scope(user, Operation.READ, "t"))
                .add(" and (e ->> 'field' = 'contactRole' or ")
                .add(scope(user, Operation.UPDATE, "t"))
                .add(")))");
    }

    /** Of a verdict {@code v} and its row {@code r}: it adds people whom the user may not add (any more). */
    static Sql unfit(Rights user) {
        return new Sql(
                        "and (v.bucket = 'CREATED' and r.data ?? 'contacts' or v.differences @> '[{\"field\": \"contact\"}]')"
                                + " and not exists (select from (select ")
                .add(responsible(user, "r"))
                .add(MAY_ADD_END)
                .add(scope(user, Operation.ADD, "a"))
                .add(")");
    }

    /** Of a row {@code r} that makes a new company: a case that refuses people whom the user may not add. */
    Sql mayNotAdd() {
        return user == null
                ? new Sql("")
                : new Sql("when r.data ?? 'contacts' and not exists (select from (select ")
                        .add(responsible(user, "r"))
                        .add(MAY_ADD_END)
                        .add(scope(user, Operation.ADD, "a"))
                        .add(") then import_reason('responsible', 'mayNotAddContact', '') ");
    }

    /** Who is responsible for new people: whoever is for the row, but for users who may not say so. */
    static Sql responsible(Rights user, String row) {
        return user.rule(Entity.CONTACT, "responsible") == FieldRule.OPEN
                ? new Sql(row + ".responsible_id")
                : new Sql("?::bigint", user.userId());
    }

    private static SqlCondition scope(Rights user, Operation operation, String alias) {
        return user.scope(Entity.CONTACT, operation).condition(alias);
    }
}
