package org.kontor.crm.listing;

import java.util.List;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.filter.CustomFilters;

/** The SQL by which a custom field orders records {@code c}. Records without a value stand below all others. */
final class CustomOrder {

    private CustomOrder() {}

    /** One value that is no text of many lines, and no record, whose name not everybody may know. */
    static boolean canOrder(FieldDescriptor<?> field) {
        CustomField custom = field.custom();
        return custom != null
                && !custom.multiple()
                && custom.type() != CustomType.MULTILINE
                && custom.type() != CustomType.RECORD
                && custom.type() != CustomType.FILE;
    }

    static List<ListOrder.Key> keys(CustomField field, boolean descending) {
        String own = "c.custom -> '" + field.key() + "'";
        String value = "(" + own + ")";
        String text = value + " #>> '{}'";
        return switch (field.type()) {
            case INTEGER, DECIMAL -> List.of(key(CustomFilters.ordered(field, own), "numeric", descending));
            case MONEY ->
                List.of(
                        key(CustomFilters.ordered(field, own), "numeric", descending),
                        key(CustomFilters.currency(own), "text", descending));
            case DATE -> List.of(key(CustomFilters.ordered(field, own), "date", descending));
            case MOMENT -> List.of(key(CustomFilters.ordered(field, own), "timestamptz", descending));
            case FLAG ->
                List.of(key(
                        "case custom_flag(" + value + ") when true then 2 when false then 1 else 0 end",
                        "integer",
                        descending));
            case LIST -> List.of(key(place(field, text), "integer", descending));
            case USER ->
                List.of(key(
                        "coalesce((select u.name from app_user u where u.id = custom_number(" + value + ")), '')",
                        "varchar",
                        descending));
            case TEXT, MULTILINE, LINK, ADDRESS, RECORD, FILE ->
                List.of(key("coalesce(" + text + ", '') collate \"pl-x-icu\"", "text", descending));
        };
    }

    /** Where an option stands among those of its field. */
    private static String place(CustomField field, String code) {
        return "coalesce((select o.position from custom_field_option o where o.field_id = " + field.id()
                + " and o.code = " + code + "), " + ListOrder.NO_VALUE + ")";
    }

    private static ListOrder.Key key(String sql, String type, boolean descending) {
        return new ListOrder.Key("(" + sql + ")", type, descending);
    }
}
