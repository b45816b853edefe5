package org.kontor.crm.filter;

import java.util.Optional;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomType;

/**
 * The index behind a filterable custom field. It is over the very expression that {@link CustomFilters} compares, so that a
 * field which holds something else from now on has another index, under another name.
 *
 * @param name in the schema of the records
 * @param table the record's table
 * @param definition what follows the table in {@code create index}
 */
public record CustomIndex(String name, String table, String definition) {

    /** What every name begins with, and no other index's. */
    public static final String PREFIX = "custom_idx_";

    /** None for fields that are not filterable or out of use, nor for files. */
    public static Optional<CustomIndex> of(CustomField field) {
        if (!CustomFilters.isFilter(field)) {
            return Optional.empty();
        }
        return definition(field)
                .map(definition -> new CustomIndex(
                        PREFIX + field.id() + "_" + Integer.toHexString(definition.hashCode()),
                        field.entity(),
                        definition));
    }

    /** Whether the index of the field, with the id at its end, is also an order of lists. */
    public static boolean orders(CustomField field) {
        return CustomFilters.isFilter(field) && !CustomFilters.lowest(field).isEmpty();
    }

    /** Makes it without holding up whoever writes records. */
    public String create() {
        return "create index concurrently " + name + " on crm." + table + " using " + definition;
    }

    /** Takes any index out of use without holding up anybody. */
    public static String drop(String name) {
        return "drop index concurrently if exists crm." + name;
    }

    private static Optional<String> definition(CustomField field) {
        FilterField filter = CustomFilters.field(field, "custom -> '" + field.key() + "'");
        if (field.type() == CustomType.FILE) {
            return Optional.empty();
        }
        if (filter.whole()) {
            return Optional.of("gin ((" + filter.value() + ") jsonb_path_ops)");
        }
        if (field.multiple()) {
            return Optional.of(new SeveralSql(filter).index());
        }
        if (filter.kind() == FilterKind.TEXT) {
            return Optional.of("gin ((" + filter.form().sql(filter.value()) + ") gin_trgm_ops)");
        }
        String second = field.type() == CustomType.MONEY ? ", (" + filter.second() + ")" : "";
        return Optional.of("btree ((" + filter.value() + ")" + second + (orders(field) ? ", id)" : ")"));
    }
}
