package org.kontor.crm.web.company;

import java.util.List;
import java.util.Map;
import org.kontor.crm.company.CompanyFields;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanySort;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;

/**
 * A column of the company table.
 *
 * @param key key of the field's descriptor
 * @param label key of its heading
 * @param look how its cells look: chip, choice, phone, amount, person, time, flag, clip (a text that is cut)
 * @param headClass where the heading stands and when it gives way
 * @param cellClass the same for its cells, and its place in the card of a phone
 * @param sort order a click on the heading brings, empty when the column orders nothing
 * @param sorted value of {@code aria-sort}; {@code none} when the list is not ordered by it
 * @param icon arrow of the heading
 */
public record Column(
        String key,
        String label,
        String look,
        String headClass,
        String cellClass,
        String sort,
        String sorted,
        String icon) {

    /** The columns shown, most important first: on narrow screens the later ones give way. */
    static final List<String> SHOWN =
            List.of("name", "type", "industry", "phones", "emails", "revenue", "responsible", "modifiedAt");

    /** Places of cells: when they give way and where they stand in the card of a phone. */
    private static final Map<String, String> PLACES = Map.of(
            "name", "",
            "type", "is-type",
            "industry", "k-low is-a",
            "phones", "k-low k-mid",
            "emails", "k-lower",
            "revenue", "k-low is-b",
            "responsible", "is-c",
            "modifiedAt", "num");

    private static final Map<String, String> SHORT_LABELS = Map.of(
            "name", "company.list.name",
            "type", "company.list.type",
            "phones", "company.list.phone",
            "emails", "company.list.email");

    /** The column of a field in a list of this order. */
    static Column of(String key, CompanySort now) {
        FieldDescriptor<CompanyForm> field = CompanyFields.find(key).orElseThrow();
        String place = PLACES.getOrDefault(key, "k-low");
        String align = field.type() == FieldType.MONEY ? "is-end " : "";
        String label = SHORT_LABELS.getOrDefault(key, field.labelKey());
        String heading = align + place.replaceAll("\\s*(is-\\w+|num)", "");
        Column plain = new Column(key, label, look(field), heading.strip(), align + place, "", "none", "");
        return field.sortable() ? plain.sorting(field, now) : plain;
    }

    /** Names start at A; amounts and dates with the largest and the newest. A second click turns the order round. */
    private Column sorting(FieldDescriptor<CompanyForm> field, CompanySort now) {
        boolean here = now.field().equals(key);
        boolean descending = here ? !now.descending() : field.type() != FieldType.TEXT;
        String arrow = (here ? now.descending() : descending) ? "sort-down" : "sort-up";
        String direction = now.descending() ? "descending" : "ascending";
        return new Column(
                key,
                label,
                look,
                headClass,
                cellClass,
                new CompanySort(key, descending).text(),
                here ? direction : "none",
                arrow);
    }

    private static String look(FieldDescriptor<CompanyForm> field) {
        return switch (field.type()) {
            case CHOICE -> field.key().equals("type") ? "chip" : "choice";
            case MONEY -> "amount";
            case USER -> "person";
            case MOMENT -> "time";
            case FLAG -> "flag";
            case POINTS -> field.key().equals("phones") ? "phone" : "clip";
            case DATE, TEXT, ADDRESSES, REQUISITES, IMAGE, FILES -> "clip";
            case CUSTOM -> "custom";
        };
    }
}
