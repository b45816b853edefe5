package org.kontor.crm.web.list;

import java.util.Map;
import java.util.Objects;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.listing.ListSort;
import org.kontor.crm.listview.ShownColumn;

/**
 * A column of a list's table.
 *
 * @param key key of the field's descriptor
 * @param label its heading
 * @param width in pixels, 0 for as wide as it needs
 * @param look how its cells look: chip, choice, phone, amount, person, time, flag, number of law, clip (a text that is cut),
 *     value (what a custom field shows on the page) or words (what it says, cut)
 * @param headClass where the heading stands and when it gives way
 * @param cellClass the same for its cells, and its place in the card of a phone
 * @param order what clicks on the heading bring; nothing when the column orders nothing
 */
public record Column(
        String key, String label, int width, String look, String headClass, String cellClass, Ordering order) {

    /**
     * How a heading orders.
     *
     * @param click order a click brings, empty when the column orders nothing
     * @param then order a click with Shift brings: this field after those that order already
     * @param sorted value of {@code aria-sort}; {@code none} when the list is not ordered by it first
     * @param icon arrow of the heading
     * @param place 2 or 3 when it orders second or third, else 0
     */
    public record Ordering(String click, String then, String sorted, String icon, int place) {

        static final Ordering NONE = new Ordering("", "", "none", "", 0);
    }

    private static final Map<String, String> SHORT_LABELS = Map.of(
            "company.field.name", "company.list.name",
            "company.field.type", "company.list.type",
            "company.field.phones", "company.list.phone",
            "company.field.emails", "company.list.email",
            "contact.field.phones", "company.list.phone",
            "contact.field.emails", "company.list.email");

    /**
     * The column of a field in a list of this order.
     *
     * @param label its heading
     * @param place when its cells give way and where they stand in the card of a phone
     */
    static Column of(ShownColumn shown, FieldDescriptor<?> field, String label, ListSort now, String place) {
        String key = shown.field();
        String align = isFigure(field) ? "is-end " : "";
        String heading = align + place.replaceAll("\\s*(is-\\w+|num)", "");
        return new Column(
                key, label, shown.width(), look(field), heading.strip(), (align + place).strip(), ordering(field, now));
    }

    /** The place of a column that somebody wanted: it gives way on the narrowest screens only. */
    static String wanted(String place) {
        return place.replaceAll("k-lower|k-mid", "").strip();
    }

    /** Key of the heading, shorter than the label where that is long. */
    static String labelKey(FieldDescriptor<?> field) {
        return SHORT_LABELS.getOrDefault(field.labelKey(), field.labelKey());
    }

    private static boolean isFigure(FieldDescriptor<?> field) {
        CustomField custom = field.custom();
        return field.type() == FieldType.MONEY
                || (custom != null
                        && !custom.multiple()
                        && (custom.type() == CustomType.INTEGER
                                || custom.type() == CustomType.DECIMAL
                                || custom.type() == CustomType.MONEY));
    }

    /** Names start at A; amounts and dates with the largest and the newest. A second click turns the order round. */
    private static Ordering ordering(FieldDescriptor<?> field, ListSort now) {
        if (!ListSort.canOrder(field)) {
            return Ordering.NONE;
        }
        int at = now.keys().stream().map(ListSort.Key::field).toList().indexOf(field.key());
        boolean amount = field.type() == FieldType.MOMENT
                || field.type() == FieldType.DATE
                || field.type() == FieldType.MONEY
                || (field.custom() != null && field.custom().type().hasOrder());
        boolean down = at < 0 ? amount : !now.keys().get(at).descending();
        boolean shown = at < 0 ? down : now.keys().get(at).descending();
        ListSort.Key wanted = new ListSort.Key(field.key(), down);
        return new Ordering(
                new ListSort(field.key(), down).text(),
                now.then(wanted).text(),
                at != 0 ? "none" : shown ? "descending" : "ascending",
                shown ? "sort-down" : "sort-up",
                at > 0 ? at + 1 : 0);
    }

    /** What leads somewhere or has a face. */
    private static boolean isNamed(CustomField field) {
        return !field.multiple()
                && (field.type() == CustomType.LINK
                        || field.type() == CustomType.RECORD
                        || field.type() == CustomType.FILE
                        || field.type() == CustomType.USER);
    }

    private static String look(FieldDescriptor<?> field) {
        return switch (field.type()) {
            case CHOICE -> field.key().equals("type") ? "chip" : "choice";
            case MONEY -> "amount";
            case USER -> "person";
            case RECORD -> "value";
            case DATE -> "words";
            case MOMENT -> "time";
            case FLAG -> "flag";
            case POINTS -> field.key().equals("phones") ? "phone" : "clip";
            case TEXT -> field.key().equals("nip") ? "nip" : "clip";
            case CUSTOM -> isNamed(Objects.requireNonNull(field.custom())) ? "value" : "words";
            default -> "clip";
        };
    }
}
