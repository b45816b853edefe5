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

    private static final int CODE_MAX = 90;
    private static final String ITEMS = "select i.id, p.code as list, i.code, i.label_pl, i.label_en, i.tone, i.retired"
            + " from picklist_item i join picklist p on p.id = i.picklist_id";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    List<PicklistItem> items(Picklist list) {
        return new Sql(ITEMS + " where p.code = ? order by i.position, i.id", list).list(em, PicklistQueries::item);
    }

    List<PicklistItem> items() {
        return new Sql(ITEMS + " order by p.code, i.position, i.id").list(em, PicklistQueries::item);
    }

    /** By the label given: its value. A living value wins over a retired one, then the first in order. */
    Map<String, PicklistItem> byLabels(Picklist list, Collection<String> labels) {
        Map<String, PicklistItem> byName = new LinkedHashMap<>();
        items(list).stream().filter(item -> !item.retired()).forEach(item -> nameAll(byName, item));
        items(list).stream().filter(PicklistItem::retired).forEach(item -> nameAll(byName, item));
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
        missing.forEach((folded, label) -> insert(list, folded, label));
    }

    private void insert(Picklist list, String folded, String label) {
        new Sql("""
                        insert into picklist_item
                               (picklist_id, code, label_pl, label_en, folded_pl, folded_en, position)
                        select p.id,
                               c.code || case when exists (
                                   select from picklist_item i where i.picklist_id = p.id and i.code = c.code)
                                   then '-' || nextval('picklist_item_id_seq') else '' end,
                               ?, ?, ?, ?,
                               (select coalesce(max(position), 0) + 10 from picklist_item where picklist_id = p.id)
                          from picklist p cross join (values (?)) as c (code)
                         where p.code = ?
                        """, label, label, folded, folded, code(folded), list).update(em);
    }

    private static String code(String folded) {
        String code = folded.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return code.isEmpty() ? "value" : code.substring(0, Math.min(code.length(), CODE_MAX));
    }

    private static void nameAll(Map<String, PicklistItem> byName, PicklistItem item) {
        byName.putIfAbsent(TextFold.fold(item.labelPl()), item);
        byName.putIfAbsent(TextFold.fold(item.labelEn()), item);
        byName.putIfAbsent(item.code(), item);
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
