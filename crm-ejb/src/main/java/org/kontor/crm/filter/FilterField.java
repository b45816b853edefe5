package org.kontor.crm.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.shared.SqlCondition;

/**
 * A field that lists can be narrowed by. Components describe theirs; nothing here knows what records have.
 *
 * @param key names it in addresses and REST, for example {@code revenue}
 * @param labelKey key of its label in the resource bundles
 * @param kind what it is compared with
 * @param required whether no record is without a value
 * @param value SQL of the value; of a {@link FilterKind#MONEY} the amount; of a {@link FilterKind#FLAG} that is no custom
 *     field a condition, in parentheses where it has parts; never made of anything a user typed
 * @param second SQL of an amount's currency; of {@link TextForm#WORDS} what of the value the reader sees, where that is
 *     not all of it; else empty
 * @param rows where several values stand: the rest of a {@code select from} with its {@code where}; empty when the value
 *     is an expression over the record itself
 * @param reach which of these rows the reader may know of; of a custom {@link FilterKind#RECORD}, which records {@code k}
 * @param form in which form a {@link FilterKind#TEXT} is kept
 * @param picklist the list a {@link FilterKind#CHOICE} chooses from; the value is then the item's id, without list its
 *     code
 * @param custom the definition of a custom field: its label, and the options of a list; null for others
 * @param several SQL of the JSON in which all values of a custom field with several stand, over which its index is; else empty
 * @param sought the custom fields of the record {@code c} in which fragments are looked for too; null for none
 */
public record FilterField(
        String key,
        String labelKey,
        FilterKind kind,
        boolean required,
        String value,
        String second,
        String rows,
        SqlCondition reach,
        TextForm form,
        @Nullable Picklist picklist,
        @Nullable CustomField custom,
        String several,
        @Nullable CustomSought sought) {

    /** A field whose value is an expression over the record. */
    public static FilterField of(String key, String labelKey, FilterKind kind, String value) {
        return new FilterField(
                key,
                labelKey,
                kind,
                false,
                value,
                "",
                "",
                SqlCondition.EVERYTHING,
                TextForm.TYPED,
                null,
                null,
                "",
                null);
    }

    /** The same field; no record is without a value. */
    public FilterField always() {
        return new FilterField(
                key, labelKey, kind, true, value, second, rows, reach, form, picklist, custom, several, sought);
    }

    /** The same field, its value found by this expression. */
    public FilterField at(String expression) {
        return new FilterField(
                key,
                labelKey,
                kind,
                required,
                expression,
                second,
                rows,
                reach,
                form,
                picklist,
                custom,
                several,
                sought);
    }

    /** The same field, its texts kept in this form. */
    public FilterField in(TextForm kept) {
        return new FilterField(
                key, labelKey, kind, required, value, second, rows, reach, kept, picklist, custom, several, sought);
    }

    /** The same field, choosing from a list by id. */
    public FilterField from(Picklist list) {
        return new FilterField(
                key, labelKey, kind, required, value, second, rows, reach, form, list, custom, several, sought);
    }

    /** The same field with the expression of its amounts' currency. */
    public FilterField with(String currency) {
        return new FilterField(
                key, labelKey, kind, required, value, currency, rows, reach, form, picklist, custom, several, sought);
    }

    /** The same field, whose several values stand in rows of their own. */
    public FilterField among(String parts) {
        return among(parts, SqlCondition.EVERYTHING);
    }

    /** The same field, whose several values stand in rows of their own, of which the reader may know some. */
    public FilterField among(String parts, SqlCondition known) {
        return new FilterField(
                key, labelKey, kind, required, value, second, parts, known, form, picklist, custom, several, sought);
    }

    /** The same custom field, all whose values stand in this JSON. */
    FilterField each(String json) {
        return new FilterField(
                key,
                labelKey,
                kind,
                required,
                value,
                second,
                "custom_each(" + json + ") as v (value) where true",
                reach,
                form,
                picklist,
                custom,
                json,
                sought);
    }

    /** The same field, which names records {@code k} of which the reader may know some. */
    public FilterField seeing(SqlCondition known) {
        return new FilterField(
                key, labelKey, kind, required, value, second, rows, known, form, picklist, custom, several, sought);
    }

    /** The same field, defined so. */
    public FilterField by(CustomField definition) {
        return new FilterField(
                key, labelKey, kind, required, value, second, rows, reach, form, picklist, definition, several, sought);
    }

    /** The kind of record that a {@link FilterKind#RECORD} names; a standard field is called like it. */
    public String target() {
        return custom == null ? key : String.valueOf(custom.target());
    }

    /**
     * The same field, fragments of which are looked for in custom fields too.
     *
     * @param label key of the label that says so
     */
    public FilterField searching(CustomSought fields, String label) {
        return new FilterField(
                key, label, kind, required, value, second, rows, reach, form, picklist, custom, several, fields);
    }

    /** Whether its expression is a JSON array of names, codes or ids, of which any may be meant. */
    public boolean whole() {
        return custom != null
                && custom.multiple()
                && rows.isEmpty()
                && (kind == FilterKind.CHOICE || kind == FilterKind.USER || kind == FilterKind.RECORD);
    }

    /** SQL of what its expression is where there is no value, below all values; empty where it is null then. */
    String lowest() {
        return custom == null ? "" : CustomFilters.lowest(custom);
    }

    /** The operators that fit it, most asked first. */
    public List<Operator> operators() {
        if (form == TextForm.WORDS) {
            return List.of(Operator.CONTAINS, Operator.LACKS);
        }
        return kind.operators().stream()
                .filter(operator -> !(required && operator.needsNoValue()))
                .toList();
    }
}
