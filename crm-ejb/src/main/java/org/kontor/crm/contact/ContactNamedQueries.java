package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.field.Meant;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.SqlCondition;

/** Contacts by what custom values and files call them. */
@Dependent
class ContactNamedQueries {

    /** Two of one name are as good as a thousand: the words then mean none of them. */
    private static final String BY_NAME = """
            with w as materialized (select * from jsonb_to_recordset(?::jsonb) as w\s""" + Meant.COLUMNS + """
            )
            select w.words, f.id, f.exact
              from w cross join lateral (
                   select c.id, c.name = w.words as exact from contact c
                    where c.name_folded = w.folded and\s""";

    private static final String BY_EXTERNAL = """
             order by 2 desc limit 2) f
            union all
            select w.words, c.id, false
              from w join contact c on c.external_id = w.words
             where\s""";

    private static final String BY_NUMBER =
            " union all select w.words, c.id, false from w join contact c on c.id = w.number where ";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    Map<Long, String> names(Rights rights, Collection<Long> ids) {
        record Named(long id, String name) {}
        return new Sql("select c.id, c.name from contact c where c.id = any (?) and ", (Object)
                        ids.toArray(Long[]::new))
                .add(readable(rights)).list(em, row -> new Named(row.getLong(1), row.getString(2))).stream()
                        .collect(Collectors.toMap(Named::id, Named::name));
    }

    /** By name, external id or number. */
    Map<String, Set<Long>> meant(Rights rights, Collection<String> words) {
        SqlCondition readable = readable(rights);
        return Meant.byWords(new Sql(BY_NAME, Meant.rows(words))
                .add(readable)
                .add(BY_EXTERNAL)
                .add(readable)
                .add(BY_NUMBER)
                .add(readable)
                .list(em, row -> new Meant(row.getString(1), row.getLong(2), row.getBoolean(3))));
    }

    private static SqlCondition readable(Rights rights) {
        return rights.scope(Entity.CONTACT, Operation.READ).condition("c");
    }
}
