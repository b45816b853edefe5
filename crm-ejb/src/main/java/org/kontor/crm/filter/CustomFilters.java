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
        if (field.type() == CustomType.FILE) {
            return FilterField.of(field.path(), field.path(), FilterKind.FILE, "(" + value + ")")
                    .by(field);
        }
        if (field.multiple() && isName(field.type())) {
            return FilterField.of(field.path(), field.path(), kind(field.type()), "(" + value + ")")
                    .by(field);
        }
        String each = field.multiple() ? "v.value" : "(" + value + ")";
        String compared = lowest(field).isEmpty() ? expression(field, each) : ordered(field, value);
        FilterField plain = FilterField.of(field.path(), field.path(), kind(field.type()), compared)
                .by(field);
        FilterField placed = field.type() == CustomType.MONEY ? plain.with(currency(each)) : plain;
        return field.multiple() ? placed.each(value) : placed;
    }

    /**
     * SQL of what stands for no value of a field that orders lists by its index: below all values. Empty for fields whose
     * expression is null then.
     */
    static String lowest(CustomField field) {
        return field.multiple()
                ? ""
                : switch (field.type()) {
                    case INTEGER, DECIMAL, MONEY -> "'-Infinity'";
                    case DATE, MOMENT -> "'-infinity'";
                    default -> "";
                };
    }

    /** SQL of a value that is never null, as the index has it and lists are ordered by it; see {@link #lowest}. */
    public static String ordered(CustomField field, String value) {
        return "coalesce(" + expression(field, "(" + value + ")") + ", " + lowest(field) + ")";
    }

    /** SQL of an amount's currency that is never null. */
    public static String currency(String value) {
        return "coalesce((" + value + ") ->> 'currency', '')";
    }

    private static boolean isName(CustomType type) {
        return type == CustomType.LIST || type == CustomType.USER || type == CustomType.RECORD;
    }

    private static String expression(CustomField field, String each) {
        return switch (field.type()) {
            case INTEGER, DECIMAL -> "custom_number(" + each + ")";
            case MONEY -> "custom_number(" + each + " -> 'amount')";
            case USER, RECORD, FILE -> "custom_number(" + each + ")::bigint";
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
            case FILE -> FilterKind.FILE;
        };
    }
}
