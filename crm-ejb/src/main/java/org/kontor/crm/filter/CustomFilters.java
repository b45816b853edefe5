package org.kontor.crm.filter;

import java.util.List;
import java.util.function.Function;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.shared.SqlCondition;

/** What lists can be narrowed by of custom fields, and where SQL finds it, by functions that fail on no value. */
public final class CustomFilters {

    private CustomFilters() {}

    /**
     * The fields in use that are filterable, in their order.
     *
     * @param fields all fields of the kind of record
     * @param alias the record in the list's statement, for example {@code c}
     * @param readable by a kind of record, which of them, as {@code k}, the reader may know of
     */
    public static List<FilterField> of(
            List<CustomField> fields, String alias, Function<String, SqlCondition> readable) {
        return fields.stream()
                .filter(CustomFilters::isFilter)
                .map(field -> field(field, alias + ".custom -> '" + field.key() + "'"))
                .map(field -> field.kind() == FilterKind.RECORD ? field.seeing(readable.apply(field.target())) : field)
                .toList();
    }

    static boolean isFilter(CustomField field) {
        return !field.retired() && field.traits().filterable();
    }

    /** @param value SQL of the field's value in the record's JSON; the field's index is over what is made of it here */
    static FilterField field(CustomField field, String value) {
        if (field.multiple() && isName(field.type())) {
            return FilterField.of(field.path(), field.path(), kind(field.type()), "(" + value + ")")
                    .by(field);
        }
        String each = field.multiple() ? "v.value" : "(" + value + ")";
        FilterField plain = FilterField.of(field.path(), field.path(), kind(field.type()), expression(field, each))
                .by(field);
        FilterField placed = field.type() == CustomType.MONEY ? plain.with("(" + each + " ->> 'currency')") : plain;
        return field.multiple() ? placed.among("custom_each(" + value + ") as v (value) where true") : placed;
    }

    private static boolean isName(CustomType type) {
        return type == CustomType.LIST || type == CustomType.USER || type == CustomType.RECORD;
    }

    private static String expression(CustomField field, String each) {
        return switch (field.type()) {
            case INTEGER, DECIMAL -> "custom_number(" + each + ")";
            case MONEY -> "custom_number(" + each + " -> 'amount')";
            case USER, RECORD -> "custom_number(" + each + ")::bigint";
            case FLAG -> "custom_flag(" + each + ")";
            case DATE -> "custom_day(" + each + ")";
            case MOMENT -> "custom_moment(" + each + ")";
            case TEXT, MULTILINE, LIST, LINK, ADDRESS -> "(" + each + " #>> '{}')";
        };
    }

    private static FilterKind kind(CustomType type) {
        return switch (type) {
            case TEXT, MULTILINE, LINK, ADDRESS -> FilterKind.TEXT;
            case INTEGER, DECIMAL -> FilterKind.NUMBER;
            case MONEY -> FilterKind.MONEY;
            case FLAG -> FilterKind.FLAG;
            case DATE -> FilterKind.DATE;
            case MOMENT -> FilterKind.MOMENT;
            case LIST -> FilterKind.CHOICE;
            case USER -> FilterKind.USER;
            case RECORD -> FilterKind.RECORD;
        };
    }
}
