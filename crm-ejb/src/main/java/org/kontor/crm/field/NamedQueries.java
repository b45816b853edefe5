package org.kontor.crm.field;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.SqlCondition;

/**
 * Records by what custom values and files call them, for every kind whose table has a name, the name folded and an external
 * id. What may be read is a condition over the record {@code c}.
 */
@Dependent
public class NamedQueries {

    /** Two of one name are as good as a thousand: the words then mean none of them. */
    private static final String BY_NAME = """
            with w as materialized (select * from jsonb_to_recordset(?::jsonb) as w\s""" + Meant.COLUMNS + """
            )
            select w.words, f.id, f.exact
              from w cross join lateral (
                   select c.id, c.name = w.words as exact from %s c
                    where c.name_folded = w.folded and\s""";

    private static final String TWO = " order by 2 desc limit 2) f";
    private static final String BY_NUMBER = "join %s c on c.id = w.number";
    private static final String BY_EXTERNAL = "join %s c on c.external_id = w.words";
    private static final String EXTERNAL = "externalId";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** By id, the names of those among these records that may be read. */
    public Map<Long, String> names(String table, SqlCondition readable, Collection<Long> ids) {
        record Named(long id, String name) {}
        Object asked = ids.toArray(Long[]::new);
        return new Sql("select c.id, c.name from " + table + " c where c.id = any (?) and ", asked)
                .add(readable).list(em, row -> new Named(row.getLong(1), row.getString(2))).stream()
                        .collect(Collectors.toMap(Named::id, Named::name));
    }

    /**
     * By the words, the records they mean: by name, external id or number, and by what this kind is called by beside.
     *
     * @param hidden fields the reader may not see: by an external id among them nothing is found
     * @param more joins of words {@code w} ({@link Meant#COLUMNS}) with records {@code c}; never anything a user typed
     */
    public Map<String, Set<Long>> meant(
            String table, SqlCondition readable, Set<String> hidden, Collection<String> words, List<String> more) {
        Sql sql = new Sql(BY_NAME.formatted(table), Meant.rows(words))
                .add(readable)
                .add(TWO);
        add(sql, BY_NUMBER.formatted(table), readable);
        if (!hidden.contains(EXTERNAL)) {
            add(sql, BY_EXTERNAL.formatted(table), readable);
        }
        more.forEach(join -> add(sql, join, readable));
        return Meant.byWords(sql.list(em, row -> new Meant(row.getString(1), row.getLong(2), row.getBoolean(3))));
    }

    private static void add(Sql sql, String join, SqlCondition readable) {
        sql.add(" union all select w.words, c.id, false from w " + join + " where ")
                .add(readable);
    }
}
