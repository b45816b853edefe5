package org.kontor.crm.imports;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyFields;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.PointType;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.CustomWords;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.imports.ResultRow.Difference;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.Money;

/**
 * Turns stored differences into values as readers know them.
 *
 * @param items values of all selection lists by id
 * @param people users by id
 * @param fields custom fields
 * @param customs words for what custom values name
 * @param persons what is told of the companies' people
 */
record Differences(
        Map<Long, PicklistItem> items,
        Map<Long, Person> people,
        List<CustomField> fields,
        CustomWords customs,
        PersonDifferences persons) {

    /** Ids of users that the stored differences name. */
    static List<Long> users(List<ResultQueries.Stored> rows) {
        return rows.stream()
                .flatMap(row -> parse(row.differences()).stream())
                .filter(difference -> "responsible_id".equals(difference.getString("field")))
                .flatMap(difference -> java.util.stream.Stream.of("old", "new")
                        .filter(side -> !difference.isNull(side))
                        .map(side -> Long.valueOf(difference.getString(side))))
                .toList();
    }

    List<Difference> of(ResultQueries.Stored row) {
        List<JsonObject> stored = parse(row.differences());
        Map<String, JsonObject> columns = new HashMap<>();
        stored.forEach(difference -> columns.put(difference.getString("field"), difference));
        List<Difference> differences = new ArrayList<>();
        for (FieldDescriptor<CompanyForm> field : CompanyFields.all()) {
            if (field.table().equals("company") && field.columns().stream().anyMatch(columns::containsKey)) {
                differences.add(cell(field, columns, row.currency()));
            }
        }
        fields.stream()
                .filter(field -> columns.containsKey(field.path()))
                .forEach(field -> differences.add(custom(field, Objects.requireNonNull(columns.get(field.path())))));
        stored.stream()
                .filter(part -> !PersonDifferences.isPerson(part))
                .filter(part ->
                        part.containsKey("kind") || part.getString("field").startsWith(ImportField.REQUISITE))
                .forEach(part -> differences.addAll(parts(part)));
        differences.addAll(persons.of(row.number(), stored));
        return differences;
    }

    private Difference custom(CustomField field, JsonObject cell) {
        FieldValue after = one(customs.told(field, text(cell, "new")));
        return new Difference(
                field.path(),
                one(customs.told(field, text(cell, "old"))),
                after == null ? new FieldValue.Text(untold(field, cell)) : after);
    }

    /** A record that the reader may not read is not told of by its number either. */
    private static String untold(CustomField field, JsonObject cell) {
        return field.target() == null ? String.valueOf(text(cell, "new")) : "";
    }

    private static @Nullable FieldValue one(List<FieldValue> values) {
        if (values.isEmpty()) {
            return null;
        }
        return values.size() == 1 ? values.get(0) : new FieldValue.Several(values);
    }

    /** Whom custom values of the stored differences name. */
    static CustomWords.Named named(List<ResultQueries.Stored> rows, List<CustomField> fields) {
        CustomWords.Named named = new CustomWords.Named();
        rows.stream()
                .flatMap(row -> parse(row.differences()).stream())
                .forEach(difference -> fields.stream()
                        .filter(field -> field.path().equals(difference.getString("field")))
                        .forEach(field -> {
                            named.addTold(field, text(difference, "old"));
                            named.addTold(field, text(difference, "new"));
                        }));
        return named;
    }

    private Difference cell(
            FieldDescriptor<CompanyForm> field, Map<String, JsonObject> columns, @Nullable String currency) {
        JsonObject cell = columns.get(field.column());
        if (field.type() == FieldType.MONEY) {
            return money(field.key(), cell, columns.get("revenue_currency"), Objects.requireNonNullElse(currency, ""));
        }
        return new Difference(field.key(), value(field, text(cell, "old")), after(field, cell));
    }

    /** The words of the file stand for a value of a list that is not created yet, or not there any more. */
    private FieldValue after(FieldDescriptor<CompanyForm> field, @Nullable JsonObject cell) {
        String id = text(cell, "new");
        String words = cell == null ? null : cell.getString("label", null);
        return words == null || (id != null && items.containsKey(Long.valueOf(id)))
                ? Objects.requireNonNull(value(field, id))
                : new FieldValue.Text(words);
    }

    /** An amount stays readable when only its currency changed, and the other way round. */
    private static Difference money(
            String key, @Nullable JsonObject amount, @Nullable JsonObject currency, String given) {
        if (amount == null) {
            return new Difference(
                    key,
                    new FieldValue.Text(Objects.requireNonNullElse(text(currency, "old"), "")),
                    new FieldValue.Text(given));
        }
        String old = text(amount, "old");
        String oldCurrency = currency == null ? given : Objects.requireNonNullElse(text(currency, "old"), given);
        return new Difference(
                key,
                old == null ? null : new FieldValue.Amount(new Money(new BigDecimal(old), oldCurrency)),
                new FieldValue.Amount(new Money(new BigDecimal(amount.getString("new")), given)));
    }

    private @Nullable FieldValue value(FieldDescriptor<CompanyForm> field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        FieldValue plain = new FieldValue.Text(text);
        return switch (field.type()) {
            case CHOICE -> {
                PicklistItem item = items.get(Long.valueOf(text));
                yield item == null ? plain : new FieldValue.Choice(item);
            }
            case USER -> {
                Person person = people.get(Long.valueOf(text));
                yield person == null ? plain : new FieldValue.User(person);
            }
            case FLAG -> new FieldValue.Flag(Boolean.parseBoolean(text));
            default -> plain;
        };
    }

    /** An address of which the row gives parts is told part by part. */
    private static List<Difference> parts(JsonObject address) {
        if (!address.containsKey("parts")) {
            return List.of(part(address));
        }
        return address.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                .map(part -> new Difference(
                        code(address) + "." + part.getString("part").replace("line", "street"),
                        part.isNull("old") ? null : new FieldValue.Text(part.getString("old")),
                        new FieldValue.Text(part.getString("new"))))
                .toList();
    }

    private static Difference part(JsonObject part) {
        String old = text(part, "old");
        return new Difference(
                code(part),
                old == null ? null : new FieldValue.Text(old),
                new FieldValue.Text(part.getString("new", "")));
    }

    private static String code(JsonObject part) {
        String field = part.getString("field");
        return switch (field) {
            case "point" -> PointType.valueOf(part.getString("type")).field() + "." + part.getString("kind");
            case "address" -> "addresses." + part.getString("kind");
            case "requisiteAddress" -> ImportField.REQUISITE_ADDRESSES + "." + part.getString("kind");
            case "account" -> ImportField.ACCOUNTS + "." + RequisiteFields.NUMBER;
            case "requisiteAccount" -> ImportField.ACCOUNTS + "." + part.getString("cell");
            case "requisite" -> ImportField.REQUISITES;
            default -> field;
        };
    }

    private static @Nullable String text(@Nullable JsonObject cell, String side) {
        return cell == null || cell.isNull(side) ? null : cell.getString(side);
    }

    private static List<JsonObject> parse(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }
}
