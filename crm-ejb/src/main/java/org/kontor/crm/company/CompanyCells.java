package org.kontor.crm.company;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.CustomCard;
import org.kontor.crm.field.CustomWords;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.organisation.Person;

/**
 * Cells of a list by the descriptors of its fields: what to select of a company {@code c}, what to join for it, and how
 * the row becomes values. Aliases are the fields' keys.
 *
 * @param fields the fields shown
 */
record CompanyCells(List<FieldDescriptor<CompanyForm>> fields) {

    /** The expressions, each with its alias; custom values come as a whole. */
    String select() {
        String standard = fields.stream()
                .filter(field -> field.custom() == null)
                .map(CompanyCells::select)
                .collect(Collectors.joining(", "));
        return custom().isEmpty() ? standard : standard + ", c.custom::text as custom_values";
    }

    private List<CustomField> custom() {
        return fields.stream()
                .flatMap(field -> Stream.ofNullable(field.custom()))
                .toList();
    }

    /** The company of the row the cursor stands on. */
    CompanyRow row(ResultSet row) throws SQLException {
        List<CustomField> custom = custom();
        CompanyRow company = new CompanyRow(
                row.getLong("id"),
                row.getLong("version"),
                row.getObject("logo_id", Long.class),
                read(row),
                custom.isEmpty() ? null : new CustomCard(row.getString("custom_values"), custom, CustomWords.NONE));
        return company.told(CustomWords.NONE);
    }

    /** The tables that hold the words for ids. */
    String joins() {
        return fields.stream().map(CompanyCells::join).collect(Collectors.joining());
    }

    /** The standard values; empty ones are missing. */
    private Map<String, FieldValue> read(ResultSet row) throws SQLException {
        Map<String, FieldValue> values = new HashMap<>();
        for (FieldDescriptor<CompanyForm> field : fields) {
            FieldValue value = field.custom() == null ? read(field, row) : null;
            if (value != null) {
                values.put(field.key(), value);
            }
        }
        return values;
    }

    private static String select(FieldDescriptor<CompanyForm> field) {
        String key = field.key();
        return switch (field.type()) {
            case CHOICE -> CompanyColumns.items(key, table(field));
            case USER -> "c." + field.column() + " as " + key + "_id, " + table(field) + ".name as " + key;
            case MONEY ->
                "c." + field.column() + " as " + key + ", c." + field.columns().get(1) + " as " + key + "_currency";
            case POINTS -> points(field);
            case ADDRESSES ->
                "(select a.text from address a where a.company_id = c.id order by a.position, a.id limit 1)" + " as "
                        + key;
            case REQUISITES -> identifier("nip");
            case TEXT ->
                field.table().equals(CompanyListFields.REQUISITE)
                        ? identifier(key)
                        : "c." + field.column() + " as " + key;
            case FLAG, IMAGE, DATE, MOMENT -> "c." + field.column() + " as " + key;
            case FILES -> throw new IllegalArgumentException("no list shows " + key);
            case CUSTOM -> throw new IllegalStateException("custom values are read as a whole");
        };
    }

    /** An identifier of the default legal identity. */
    private static String identifier(String code) {
        return "(select r.custom ->> '" + code + "' from requisite r where r.company_id = c.id and r.is_default) as "
                + code;
    }

    /** Phones as they are dialled, the others as they were typed. */
    private static String points(FieldDescriptor<CompanyForm> field) {
        PointType type = PointType.ofField(field.key());
        return "(select p." + (type == PointType.PHONE ? "normalized" : "value")
                + " from communication_point p where p.company_id = c.id and p.type = '" + type
                + "' order by p.position, p.id limit 1) as " + field.key();
    }

    private static String join(FieldDescriptor<CompanyForm> field) {
        String table = table(field);
        return switch (field.type()) {
            case CHOICE -> " left join picklist_item " + table + " on " + table + ".id = c." + field.column();
            case USER -> " join app_user " + table + " on " + table + ".id = c." + field.column();
            default -> "";
        };
    }

    private static String table(FieldDescriptor<CompanyForm> field) {
        return "of_" + field.key();
    }

    private static @Nullable FieldValue read(FieldDescriptor<CompanyForm> field, ResultSet row) throws SQLException {
        String key = field.key();
        if (field.type() == FieldType.CHOICE) {
            var item = CompanyColumns.item(row, key);
            return item == null ? null : new FieldValue.Choice(item);
        }
        if (row.getString(key) == null) {
            return null;
        }
        return switch (field.type()) {
            case USER -> new FieldValue.User(new Person(row.getLong(key + "_id"), row.getString(key)));
            case MONEY -> new FieldValue.Amount(Objects.requireNonNull(CompanyColumns.money(row, key)));
            case FLAG -> new FieldValue.Flag(row.getBoolean(key));
            case MOMENT -> new FieldValue.Moment(CompanyColumns.instant(row, key));
            default -> new FieldValue.Text(row.getString(key));
        };
    }
}
