package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.Json;

/** Writes what was decided about people (S-15), as {@link ApplyQueries} writes companies, and finds them again. */
@Dependent
class PeopleQueries {

    private static final int FOLDED = 2000;

    private static final String OF_RANGE = " v.run_id = ? and v.row_number between ? and ? and v.bucket ";

    /** New people of new companies and of those that are there; of a new company the first one is the one to turn to first. */
    private static final String ADD = """
            ), numbered as materialized (
                select nextval('contact_id_seq') as id, nextval('company_contact_id_seq') as link_id, g.*,
                       g.is_new and row_number() over (partition by g.company_id order by g.place) = 1 as is_primary
                  from given g),
            made as (
                insert into contact (id, first_name, last_name, name_folded, position, responsible_id, custom, lacking)
                select n.id, coalesce(n.person ->> 'first', ''), coalesce(n.person ->> 'last', ''), n.person ->> 'folded',
                       n.person ->> 'position', n.responsible_id, coalesce(n.custom, '{}'),
                       nullif(array(select jsonb_array_elements_text(n.lacking)), '{}')
                  from numbered n),
            linked as (
                insert into company_contact (id, company_id, contact_id, role, is_primary)
                select n.link_id, n.company_id, n.id, n.person ->> 'role', n.is_primary from numbered n),
            noted as (
                insert into import_person (run_id, row_number, place, contact_id, link_id)
                select n.run_id, n.row_number, n.place, n.id, n.link_id from numbered n)
            insert into contact_point (contact_id, type, kind, value, normalized, position)
            select n.id, p.type, p.kind, p.value, p.normalized, row_number() over (partition by n.id, p.type order by p.n) - 1
              from numbered n
             cross join lateral rows from (jsonb_to_recordset(n.person -> 'points')
                   as (type text, kind text, value text, normalized text)) with ordinality
                   as p (type, kind, value, normalized, n)
            """;

    private static final String GIVEN = """
             as responsible_id, r.data -> 'contactCustom' as custom, r.data -> 'contactLacking' as lacking, e.person,
                       (e.person ->> 'place')::integer as place
                  from import_verdict v
                  join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
                 cross join lateral (
                       select p as person from jsonb_array_elements(r.data -> 'contacts') p where v.bucket = 'CREATED'
                        union all
                       select d -> 'json' from jsonb_array_elements(v.differences) d
                        where v.bucket = 'UPDATED' and d ->> 'field' = 'contact') e
                 where r.data ?? 'contacts' and""" + OF_RANGE + "in ('CREATED', 'UPDATED')";

    private static final String CHANGED = """

              from import_verdict v
             cross join lateral jsonb_array_elements(v.differences) e
             where""" + OF_RANGE + "= 'UPDATED' and ";

    private static final String NOTE = """
            insert into import_person (run_id, row_number, place, contact_id, link_id)
            select distinct v.run_id, v.row_number, (e ->> 'place')::integer, (e ->> 'contact')::bigint, (e ->> 'link')::bigint
            """ + CHANGED + "e ?? 'contact'";

    private static final String RENAMED = """
            select t.id, coalesce(d.first, t.first_name) as first, coalesce(d.last, t.last_name) as last
              from (select (e ->> 'contact')::bigint as id, max(e ->> 'new') filter (where e ->> 'cell' = 'firstName') as first,
                           max(e ->> 'new') filter (where e ->> 'cell' = 'lastName') as last
            """ + CHANGED + """
            e ->> 'cell' in ('firstName', 'lastName') group by 1) d
              join contact t on t.id = d.id
            """;

    private static final String CHANGE = """
            update contact t
               set first_name = coalesce(f.first, t.first_name), last_name = coalesce(f.last, t.last_name),
                   name_folded = coalesce(f.folded, t.name_folded), position = coalesce(d.position, t.position)
              from (select (e ->> 'contact')::bigint as id, max(e ->> 'new') filter (where e ->> 'cell' = 'position') as position
            """ + CHANGED + """
            e ->> 'field' = 'contactCell' group by 1) d
              left join jsonb_to_recordset(?::jsonb) as f (id bigint, first text, last text, folded text) on f.id = d.id
             where t.id = d.id
            """;

    private static final String CHANGE_ROLES = "update company_contact k set role = d.role from ("
            + "select (e ->> 'link')::bigint as id, e ->> 'new' as role" + CHANGED
            + "e ->> 'field' = 'contactRole') d where k.id = d.id";

    private static final String CHANGE_POINTS =
            "update contact_point p set value = d.new, normalized = d.normalized from ("
                    + "select (e ->> 'id')::bigint as id, e ->> 'new' as new, e ->> 'normalized' as normalized"
                    + CHANGED
                    + "e ->> 'field' = 'contactPoint' and e ->> 'id' is not null) d where p.id = d.id";

    private static final String ADD_POINTS =
            "insert into contact_point (contact_id, type, kind, value, normalized, position)"
                    + " select (e ->> 'contact')::bigint, e ->> 'type', e ->> 'kind', e ->> 'new', e ->> 'normalized',"
                    + " (select coalesce(max(p.position), -1) from contact_point p"
                    + " where p.contact_id = (e ->> 'contact')::bigint and p.type = e ->> 'type')"
                    + " + row_number() over (partition by e ->> 'contact', e ->> 'type')" + CHANGED
                    + "e ->> 'field' = 'contactPoint' and e ->> 'id' is null";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** One person of one row. */
    record Place(long row, int place) {}

    /** Writes the people of the range, whose companies are written; its verdicts must hold. */
    void write(ImportRun run, Rights user, RowRange range) {
        Object[] rows = {run.id(), range.first(), range.last()};
        new Sql(
                        "with given as materialized (select v.run_id, v.row_number, v.company_id, v.bucket = 'CREATED' as is_new, ")
                .add(PeopleRuleQueries.responsible(user, "r"))
                .add(" ")
                .add(GIVEN, rows)
                .add(ADD)
                .update(em);
        if (new Sql(NOTE, rows).update(em) > 0) {
            new Sql(CHANGE, rows).add("", renamed(rows)).update(em);
            List.of(CHANGE_ROLES, CHANGE_POINTS, ADD_POINTS).forEach(sql -> new Sql(sql, rows).update(em));
        }
    }

    /** How those are called from now on who get another name: folded in Java, as everywhere. */
    private String renamed(Object[] rows) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        new Sql(RENAMED, rows)
                .list(
                        em,
                        row -> all.add(Json.createObjectBuilder()
                                .add("id", row.getLong("id"))
                                .add("first", row.getString("first"))
                                .add("last", row.getString("last"))
                                .add("folded", folded(row.getString("first") + " " + row.getString("last")))));
        return all.build().toString();
    }

    private static String folded(String name) {
        String folded = TextFold.fold(name);
        return folded.length() > FOLDED ? folded.substring(0, FOLDED) : folded;
    }

    /** The people that rows of the range added or changed. */
    List<Long> contacts(long runId, RowRange range) {
        return ids("contact_id", runId, range);
    }

    /** What ties them to their companies. */
    List<Long> links(long runId, RowRange range) {
        return ids("link_id", runId, range);
    }

    private List<Long> ids(String column, long runId, RowRange range) {
        return new Sql(
                        "select distinct " + column
                                + " from import_person where run_id = ? and row_number between ? and ? order by 1",
                        runId,
                        range.first(),
                        range.last())
                .list(em, row -> row.getLong(1));
    }

    /**
     * Those of these rows' people who differ, or come with a new company, and do not exist for the reader; who is not written yet
     * is what the row says.
     */
    Set<Place> hidden(Rights reader, long runId, List<Long> rows) {
        boolean none = reader.level(Entity.CONTACT, Operation.READ) == Level.NONE;
        return new Sql("""
                        select distinct v.row_number, (e ->> 'place')::integer as place
                          from import_verdict v
                          join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
                         cross join lateral jsonb_array_elements(
                               case v.bucket when 'CREATED' then r.data -> 'contacts' else v.differences end) e
                          left join import_person p on p.run_id = v.run_id and p.row_number = v.row_number
                               and p.place = (e ->> 'place')::integer
                         cross join lateral (select coalesce((e ->> 'contact')::bigint, p.contact_id) as id) w
                         where v.run_id = ? and v.row_number = any (?) and e ?? 'place' and (
                        """, runId, rows.toArray(Long[]::new))
                        .add(
                                none
                                        ? "true"
                                        : "w.id is not null and not exists (select from contact t where t.id = w.id and ")
                        .add(none ? new Sql("") : condition(reader))
                        .add(none ? ")" : "))")
                        .list(em, row -> new Place(row.getLong("row_number"), row.getInt("place")))
                        .stream()
                        .collect(Collectors.toSet());
    }

    private static Sql condition(Rights reader) {
        return new Sql("").add(reader.scope(Entity.CONTACT, Operation.READ).condition("t"));
    }
}
