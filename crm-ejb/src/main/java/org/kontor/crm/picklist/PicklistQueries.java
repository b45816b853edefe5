package org.kontor.crm.picklist;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.platform.Sql;

/** All SQL about selection lists. */
@Dependent
class PicklistQueries {

    private static final String ITEMS = "select i.id, p.code as list, i.code, i.label_pl, i.label_en, i.tone, i.retired"
            + " from picklist_item i join picklist p on p.id = i.picklist_id";

    /** Positions are handed on among those that move. Undone moves may leave two alike: then all are given anew. */
    private static final String ORDER = """
            with now as (
                select position, row_number() over (order by position, id) as n
                  from picklist_item where id = any (?)),
            wanted as (
                select o.id, case when (select count(distinct position) = count(*) from now) then now.position
                                  else o.n * 10 end as position
                  from unnest(?) with ordinality as o (id, n) join now using (n))
            update picklist_item i set position = w.position
              from wanted w where i.id = w.id and i.position <> w.position
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    List<PicklistItem> items(Picklist list) {
        return new Sql(ITEMS + " where p.code = ? order by i.position, i.id", list).list(em, PicklistQueries::item);
    }

    List<PicklistItem> items() {
        return new Sql(ITEMS + " order by p.code, i.position, i.id").list(em, PicklistQueries::item);
    }

    long id(Picklist list) {
        return new Sql("select id from picklist where code = ?", list)
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    /** The version is read first: a change in between makes a conflict too many, never one too few. */
    PicklistTable table(Picklist list) {
        long version = new Sql("select version from picklist where code = ?", list)
                .first(em, row -> row.getLong(1))
                .orElseThrow();
        return new PicklistTable(version, items(list));
    }

    /** By the label given: its value. A living value wins over a retired one, then the first in order. */
    Map<String, PicklistItem> byLabels(Picklist list, Collection<String> labels) {
        Map<String, PicklistItem> byName = PicklistNames.of(items(list));
        Map<String, PicklistItem> found = new LinkedHashMap<>();
        for (String label : labels) {
            PicklistItem item = byName.get(TextFold.fold(label));
            if (item != null) {
                found.put(label, item);
            }
        }
        return found;
    }

    /** Holds other writers of the list back until the transaction ends. */
    void lock(Picklist list) {
        new Sql("select id from picklist where code = ? for update", list).list(em, row -> row.getLong(1));
    }

    /** Adds a value for every label that still has none, at the list's end. */
    void create(Picklist list, Collection<String> labels) {
        Map<String, PicklistItem> known = byLabels(list, labels);
        Map<String, String> missing = new LinkedHashMap<>();
        labels.stream()
                .filter(label -> !known.containsKey(label))
                .forEach(label -> missing.putIfAbsent(TextFold.fold(label), label.strip()));
        missing.values()
                .forEach(label -> insert(
                        list, PicklistRules.codeOf(label), new PicklistRules.Labels(label, label), Tone.NEUTRAL));
    }

    /**
     * Adds a value at the list's end.
     *
     * @param code its code, made unique when it is taken
     * @return the value's id
     */
    long insert(Picklist list, String code, PicklistRules.Labels labels, Tone tone) {
        return new Sql(
                        """
                        insert into picklist_item
                               (picklist_id, code, label_pl, label_en, folded_pl, folded_en, tone, position)
                        select p.id,
                               c.code || case when exists (
                                   select from picklist_item i where i.picklist_id = p.id and i.code = c.code)
                                   then '-' || nextval('picklist_item_id_seq') else '' end,
                               ?, ?, ?, ?, ?,
                               (select coalesce(max(position), 0) + 10 from picklist_item where picklist_id = p.id)
                          from picklist p cross join (values (?)) as c (code)
                         where p.code = ?
                        returning id
                        """,
                        labels.pl(),
                        labels.en(),
                        TextFold.fold(labels.pl()),
                        TextFold.fold(labels.en()),
                        tone,
                        code,
                        list)
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    void update(long id, PicklistRules.Labels labels, Tone tone, boolean retired) {
        new Sql(
                        "update picklist_item set label_pl = ?, label_en = ?, folded_pl = ?, folded_en = ?, tone = ?,"
                                + " retired = ? where id = ?",
                        labels.pl(),
                        labels.en(),
                        TextFold.fold(labels.pl()),
                        TextFold.fold(labels.en()),
                        tone,
                        retired,
                        id)
                .update(em);
    }

    /** Gives all values of a list the order of these ids; only those that stand elsewhere are written. */
    void order(List<Long> ids) {
        Long[] wanted = ids.toArray(Long[]::new);
        new Sql(ORDER, (Object) wanted, wanted).update(em);
    }

    void delete(long id) {
        new Sql("delete from picklist_item where id = ?", id).update(em);
    }

    /** Whether anything refers to the value or ever did. */
    boolean everUsed(long id) {
        return new Sql("select picklist_item_ever_used(?)", id)
                .first(em, row -> row.getBoolean(1))
                .orElseThrow();
    }

    private static PicklistItem item(ResultSet row) throws SQLException {
        return new PicklistItem(
                row.getLong("id"),
                Picklist.valueOf(row.getString("list")),
                row.getString("code"),
                row.getString("label_pl"),
                row.getString("label_en"),
                Tone.valueOf(row.getString("tone")),
                row.getBoolean("retired"));
    }
}
