package org.kontor.crm.field;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontor.crm.access.Entity;
import org.kontor.crm.platform.Sql;

/** Reads what records came without. */
@Dependent
class LackingQueries {

    private static final Map<Entity, String> TABLES = Map.of(Entity.COMPANY, "company", Entity.CONTACT, "contact");

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** Keys of the custom fields that the record lacks, whoever asks. */
    List<String> keys(Entity entity, long id) {
        return new Sql(
                        "select still_lacking(lacking, custom) from " + Objects.requireNonNull(TABLES.get(entity))
                                + " where id = ? and still_lacking(lacking, custom) is not null",
                        id)
                .first(em, row -> Arrays.asList((String[]) row.getArray(1).getArray()))
                .orElse(List.of());
    }
}
