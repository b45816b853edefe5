package org.kontor.crm.company;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.shared.Money;

/**
 * Turns columns as history keeps them into values as readers know them.
 *
 * @param labels values of all selection lists by id
 * @param people users by id
 */
record CompanyWords(Map<Long, PicklistItem> labels, Map<Long, Person> people) {

    static final String COMPANY = "company";

    /** Whether the row's change touched the field. */
    static boolean speaksOf(CompanyStory.RowChange row, FieldDescriptor<CompanyForm> field) {
        if (!field.table().equals(row.table()) || row.columns().stream().noneMatch(field.columns()::contains)) {
            return false;
        }
        String type = row.after().getOrDefault("type", row.before().get("type"));
        return field.type() != FieldType.POINTS
                || (type != null && PointType.valueOf(type).field().equals(field.key()));
    }

    /** The field's value in a row, empty when it has none. */
    Optional<FieldValue> value(FieldDescriptor<CompanyForm> field, Map<String, String> row) {
        return Optional.ofNullable(row.get(field.column())).flatMap(text -> switch (field.type()) {
            case TEXT, MOMENT, FILES -> Optional.of(new FieldValue.Text(text));
            case DATE -> Optional.of(new FieldValue.Day(LocalDate.parse(text)));
            case CHOICE -> Optional.ofNullable(labels.get(Long.valueOf(text))).map(FieldValue.Choice::new);
            case USER -> Optional.ofNullable(people.get(Long.valueOf(text))).map(FieldValue.User::new);
            case IMAGE -> Optional.of(new FieldValue.Image(Long.parseLong(text)));
            case FLAG -> Optional.of(new FieldValue.Flag(Boolean.parseBoolean(text)));
            case MONEY ->
                Optional.of(new FieldValue.Amount(
                        new Money(new BigDecimal(text), row.getOrDefault("revenue_currency", ""))));
            case POINTS -> Optional.of(kinded("company.kind.", text, row.get("value")));
            case ADDRESSES -> Optional.of(kinded("company.addressKind.", text, row.get("text")));
            case REQUISITES, RECORD, CUSTOM -> Optional.empty(); // told by others
        });
    }

    static FieldValue kinded(String prefix, String kind, @Nullable String text) {
        return new FieldValue.Kinded(prefix + kind, text == null ? "" : text);
    }
}
