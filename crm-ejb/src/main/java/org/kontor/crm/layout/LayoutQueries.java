package org.kontor.crm.layout;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.platform.Sql;

/** All SQL about layouts. */
@Dependent
class LayoutQueries {

    private static final String KEEP = """
            insert into record_layout (entity, user_id, sections) values (?, ?::bigint, ?::jsonb)
            on conflict (entity, user_id) do update set sections = excluded.sections
            """;

    private static final String FOLD = """
            insert into record_fold (user_id, entity, folded) values (?, ?, array[?::text])
            on conflict (user_id, entity) do update
               set folded = array_remove(record_fold.folded, excluded.folded[1]) || excluded.folded
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    RecordLayout find(long user, String entity, List<String> sections, List<LayoutSlot> slots) {
        return new Sql("select " + LayoutColumns.of(entity), user, user)
                .first(em, row -> LayoutColumns.read(row, sections, slots))
                .orElseThrow();
    }

    void keep(@Nullable Long user, String entity, List<LayoutSection> sections) {
        new Sql(KEEP, entity, user, LayoutJson.write(sections)).update(em);
    }

    /** One who keeps a common layout after the other, also where there is none yet. */
    void lockCommon(String entity) {
        new Sql("select pg_advisory_xact_lock(hashtext('common_layout'), hashtext(?))", entity).list(em, row -> true);
    }

    void reset(@Nullable Long user, String entity) {
        new Sql("delete from record_layout where entity = ? and user_id is not distinct from ?::bigint", entity, user)
                .update(em);
    }

    void fold(long user, String entity, String section, boolean folded) {
        if (folded) {
            new Sql(FOLD, user, entity, section).update(em);
        } else {
            new Sql("update record_fold set folded = array_remove(folded, ?::text)", section)
                    .add(" where user_id = ? and entity = ?", user, entity)
                    .update(em);
        }
    }
}
