package org.kontor.crm.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.CustomCard;
import org.kontor.crm.field.CustomWords;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/**
 * Cells of a list by the descriptors of its fields: what to select of a record {@code c}, what to join for it, and how
 * the row becomes values. Aliases are the fields' keys.
 *
 * @param listed the kind of record
 * @param reader whose rights reach the records that are named
 * @param fields the fields shown
 */
record ListCells(Listed listed, Rights reader, List<? extends FieldDescriptor<?>> fields) {

    /** The expressions, each with its alias; custom values come as a whole. */
    String select() {
        Stream<String> standard =
                fields.stream().filter(field -> field.custom() == null).map(this::select);
        Stream<String> always = Stream.of("c.id", "c.version", listed.picture() + " as picture");
        Stream<String> custom = custom().isEmpty() ? Stream.of() : Stream.of("c.custom::text as custom_values");
        return Stream.of(always, standard, custom).flatMap(part -> part).collect(Collectors.joining(", "));
    }

    private List<CustomField> custom() {
        return fields.stream()
                .flatMap(field -> Stream.ofNullable(field.custom()))
                .toList();
    }

    /** The record of the row the cursor stands on. */
    ListRow row(ResultSet row) throws SQLException {
        List<CustomField> custom = custom();
        ListRow record = new ListRow(
                row.getLong("id"),
                row.getLong("version"),
                row.getObject("picture", Long.class),
                read(row),
                custom.isEmpty() ? null : custom(row, custom));
        return record.told(CustomWords.NONE);
    }

    private CustomCard custom(ResultSet row, List<CustomField> custom) throws SQLException {
        return new CustomCard(row.getString("custom_values"), custom).without(reader.hidden(listed.kind()));
    }

    /** The tables that hold the words for ids. */
    SqlCondition joins() {
        StringBuilder sql = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        for (FieldDescriptor<?> field : fields) {
            String table = table(field);
            switch (field.type()) {
                case CHOICE ->
                    sql.append(" left join picklist_item " + table + " on " + table + ".id = c." + field.column());
                case USER -> sql.append(" join app_user " + table + " on " + table + ".id = c." + field.column());
                case RECORD -> {
                    SqlCondition rows = related(field).rows();
                    sql.append(" left join lateral (" + rows.sql() + ") " + table + " on true");
                    parameters.addAll(rows.parameters());
                }
                default -> {}
            }
        }
        return new SqlCondition(sql.toString(), parameters);
    }

    private Listed.Related related(FieldDescriptor<?> field) {
        return Objects.requireNonNull(listed.related(field, reader));
    }

    /** The standard values; empty ones are missing. */
    private Map<String, FieldValue> read(ResultSet row) throws SQLException {
        Map<String, FieldValue> values = new HashMap<>();
        for (FieldDescriptor<?> field : fields) {
            FieldValue value = field.custom() == null ? read(field, row) : null;
            if (value != null) {
                values.put(field.key(), value);
            }
        }
        return values;
    }

    private String select(FieldDescriptor<?> field) {
        String key = field.key();
        String own = listed.value(field);
        if (own != null) {
            return own + " as " + key;
        }
        return switch (field.type()) {
            case CHOICE -> Columns.items(key, table(field));
            case USER -> "c." + field.column() + " as " + key + "_id, " + table(field) + ".name as " + key;
            case RECORD -> table(field) + ".id as " + key + "_id, " + table(field) + ".name as " + key;
            case MONEY ->
                "c." + field.column() + " as " + key + ", c." + field.columns().get(1) + " as " + key + "_currency";
            case TEXT, FLAG, IMAGE, DATE, MOMENT -> "c." + field.column() + " as " + key;
            case POINTS, ADDRESSES, REQUISITES, FILES -> throw new IllegalArgumentException("no list shows " + key);
            case CUSTOM -> throw new IllegalStateException("custom values are read as a whole");
        };
    }

    private static String table(FieldDescriptor<?> field) {
        return "of_" + field.key();
    }

    private @Nullable FieldValue read(FieldDescriptor<?> field, ResultSet row) throws SQLException {
        String key = field.key();
        if (field.type() == FieldType.CHOICE) {
            var item = Columns.item(row, key, Objects.requireNonNull(field.picklist()));
            return item == null ? null : new FieldValue.Choice(item);
        }
        if (row.getString(key) == null) {
            return null;
        }
        return switch (field.type()) {
            case USER -> new FieldValue.User(new Person(row.getLong(key + "_id"), row.getString(key)));
            case RECORD ->
                new FieldValue.Linked(
                        new RecordRef(related(field).entity(), row.getLong(key + "_id")), row.getString(key));
            case MONEY -> new FieldValue.Amount(Objects.requireNonNull(Columns.money(row, key)));
            case FLAG -> new FieldValue.Flag(row.getBoolean(key));
            case DATE -> new FieldValue.Day(row.getObject(key, LocalDate.class));
            case MOMENT -> new FieldValue.Moment(Columns.instant(row, key));
            default -> new FieldValue.Text(row.getString(key));
        };
    }
}
