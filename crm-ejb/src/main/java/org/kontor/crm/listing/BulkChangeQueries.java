package org.kontor.crm.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.SqlCondition;

/** Changes of many records in sets. Conditions speak of a record {@code c}. */
@Dependent
class BulkChangeQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    BulkPreview preview(Listed listed, SqlCondition within, Alteration wanted) {
        return counted(new Sql(
                        "select count(*) filter (where reached and differs), count(*) filter (where reached and not differs),")
                .add(" count(*) filter (where not reached) from (select ")
                .add(wanted.reach())
                .add(" as reached, ")
                .add(wanted.differs())
                .add(" as differs from " + listed.table() + " c where ")
                .add(within));
    }

    BulkPreview previewDelete(Listed listed, SqlCondition within, SqlCondition reach) {
        return counted(new Sql("select count(*) filter (where reached), 0, count(*) filter (where not reached)")
                .add(" from (select ")
                .add(reach)
                .add(" as reached from " + listed.table() + " c where ")
                .add(within));
    }

    private BulkPreview counted(Sql sql) {
        return sql.add(") chosen")
                .first(em, row -> new BulkPreview(row.getLong(1), row.getLong(2), row.getLong(3)))
                .orElseThrow();
    }

    /** Ids of the first that will change, locked in their order. */
    List<Long> lockChanging(Listed listed, SqlCondition within, Alteration wanted, int limit) {
        Sql sql = chosen(listed, within, wanted.reach()).add(" and ").add(wanted.differs());
        return locked(sql, limit);
    }

    List<Long> lockDeletable(Listed listed, SqlCondition within, SqlCondition reach, int limit) {
        return locked(chosen(listed, within, reach), limit);
    }

    private static Sql chosen(Listed listed, SqlCondition within, SqlCondition reach) {
        return new Sql("select c.id from " + listed.table() + " c where ")
                .add(within)
                .add(" and ")
                .add(reach);
    }

    private List<Long> locked(Sql sql, int limit) {
        return sql.add(" order by c.id limit ? for update of c", limit).list(em, row -> row.getLong(1));
    }

    /**
     * A custom field gets a value.
     *
     * @param value JSON; null empties the field
     */
    Alteration custom(Listed listed, SqlCondition reach, String key, @Nullable String value) {
        SqlCondition differs = value == null
                ? new SqlCondition("jsonb_exists(c.custom, ?)", List.of(key))
                : new SqlCondition("c.custom -> ?::text is distinct from ?::jsonb", List.of(key, value));
        Sql change = value == null
                ? new Sql("update " + listed.table() + " set custom = custom - ?::text", key)
                : new Sql(
                        "update " + listed.table() + " set custom = jsonb_set(custom, array[?::text], ?::jsonb)",
                        key,
                        value);
        return made(reach, differs, change);
    }

    /**
     * A custom field that names records gets a value; of what it named, records out of sight stay where they can.
     *
     * @param value JSON; null empties the field
     * @param hidden SQL of an array of the records out of sight
     */
    Alteration records(
            Listed listed, SqlCondition reach, CustomField field, @Nullable String value, SqlCondition hidden) {
        String becomes = "custom_records(c.custom -> '" + field.key() + "', ?::jsonb, " + field.multiple() + ", "
                + hidden.sql() + ")";
        List<Object> parameters = new ArrayList<>();
        parameters.add(value == null ? "[]" : value);
        parameters.addAll(hidden.parameters());
        SqlCondition differs =
                new SqlCondition("c.custom -> '" + field.key() + "' is distinct from " + becomes, parameters);
        Sql change = new Sql("update " + listed.table() + " c set custom = c.custom - '" + field.key()
                        + "' || custom_member('" + field.key() + "', ")
                .add(new SqlCondition(becomes, parameters))
                .add(")");
        return made(reach, differs, change);
    }

    private Alteration made(SqlCondition reach, SqlCondition differs, Sql change) {
        return new Alteration() {
            @Override
            public SqlCondition reach() {
                return reach;
            }

            @Override
            public SqlCondition differs() {
                return differs;
            }

            @Override
            public void make(List<Long> ids) {
                new Sql("")
                        .add(change)
                        .add(" where id = any (?)", (Object) ids.toArray(Long[]::new))
                        .update(em);
            }
        };
    }

    /** A column gets a value; null empties it. */
    Alteration column(Listed listed, SqlCondition reach, String column, @Nullable Object value) {
        SqlCondition differs = value == null
                ? new SqlCondition("c." + column + " is not null", List.of())
                : new SqlCondition("c." + column + " is distinct from ?", List.of(value));
        Sql change = new Sql("update " + listed.table() + " set " + column + " = ");
        return made(reach, differs, value == null ? change.add("null") : change.add("?", value));
    }
}
