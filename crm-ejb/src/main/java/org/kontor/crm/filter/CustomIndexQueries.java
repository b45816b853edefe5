package org.kontor.crm.filter;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import org.kontor.crm.platform.Sql;

/** Reads how far indexes of custom fields are, as anybody may. */
@Dependent
class CustomIndexQueries {

    private static final String STATES = """
            select f.name, 'FAILED' as state from custom_index_failure f
            union all
            select c.relname, case when i.indisvalid and i.indisready then 'READY' else 'BUILDING' end
              from pg_index i
              join pg_class c on c.oid = i.indexrelid
             where c.relnamespace = 'crm'::regnamespace and starts_with(c.relname, ?)
            """;

    /** Records that are read through in a moment. */
    private static final int FEW = 20_000;

    private static final String QUICK = """
            select exists (select from pg_index i join pg_class c on c.oid = i.indexrelid
                            where c.relnamespace = 'crm'::regnamespace and c.relname = ? and i.indisvalid and i.indisready)
                or c.reltuples < ? from pg_class c where c.relnamespace = 'crm'::regnamespace and c.relname = ?
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** Whether the index is there, or the table is so small that none is needed. */
    boolean isQuick(String index, String table) {
        return new Sql(QUICK, index, FEW, table)
                .first(em, row -> row.getBoolean(1))
                .orElse(false);
    }

    /** The states of all there are by their names. */
    Map<String, IndexState> states() {
        Map<String, IndexState> states = new HashMap<>();
        new Sql(STATES, CustomIndex.PREFIX)
                .list(em, row -> states.put(row.getString(1), IndexState.valueOf(row.getString(2))));
        return states;
    }
}
