package org.kontor.crm.company;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.shared.Json;

/**
 * A company's addresses and requisites, each as one column of a statement about the company {@code c}: opening a company
 * asks the database no more often for them.
 */
final class RequisiteColumns {

    /** The company's own addresses as a JSON array, null where there are none. */
    static final String ADDRESSES =
            "(select jsonb_agg(to_jsonb(a) order by a.position, a.id) from address a where a.company_id = c.id)";

    /** Its requisites as a JSON array, null where there are none. */
    static final String REQUISITES = """
            (select jsonb_agg(jsonb_build_object(
                        'id', r.id, 'template', t.code, 'pl', t.label_pl, 'en', t.label_en, 'default', r.is_default,
                        'values', (select jsonb_agg(jsonb_build_object(
                                              'code', f.code, 'pl', f.label_pl, 'en', f.label_en,
                                              'identifier', f.identifier, 'required', f.required,
                                              'text', r.custom ->> f.code) order by f.position, f.id)
                                     from requisite_field f where f.template_id = t.id),
                        'addresses', (select jsonb_agg(to_jsonb(a) order by a.position, a.id)
                                        from requisite_address a where a.requisite_id = r.id),
                        'accounts', (select jsonb_agg(to_jsonb(b) order by b.position, b.id)
                                       from bank_account b where b.requisite_id = r.id)) order by r.position, r.id)
               from requisite r join requisite_template t on t.id = r.template_id where r.company_id = c.id)""";

    private RequisiteColumns() {}

    static List<CompanyCard.Address> addresses(@Nullable String json) {
        return read(json, RequisiteColumns::address);
    }

    static List<RequisiteCard> requisites(@Nullable String json) {
        return read(json, RequisiteColumns::requisite);
    }

    private static <T> List<T> read(@Nullable String json, Function<JsonObject, T> row) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return all(reader.readArray(), row);
        }
    }

    private static RequisiteCard requisite(JsonObject row) {
        return new RequisiteCard(
                id(row),
                row.getString("template"),
                row.getString("pl"),
                row.getString("en"),
                row.getBoolean("default"),
                parts(row, "values", RequisiteColumns::value),
                parts(row, "addresses", RequisiteColumns::address),
                parts(row, "accounts", RequisiteColumns::account));
    }

    private static RequisiteCard.Value value(JsonObject row) {
        String identifier = text(row, "identifier");
        TemplateField field = new TemplateField(
                row.getString("code"),
                row.getString("pl"),
                row.getString("en"),
                identifier == null ? null : Identifier.valueOf(identifier),
                row.getBoolean("required"));
        return new RequisiteCard.Value(field, text(row, "text"));
    }

    private static CompanyCard.Address address(JsonObject row) {
        return new CompanyCard.Address(id(row), AddressKind.valueOf(row.getString("kind")), row.getString("text"));
    }

    private static RequisiteCard.Account account(JsonObject row) {
        return new RequisiteCard.Account(
                id(row),
                AccountKind.valueOf(row.getString("kind")),
                row.getString("number"),
                text(row, "bic"),
                text(row, "bank"),
                row.getString("currency"),
                row.getBoolean("is_default"));
    }

    private static <T> List<T> parts(JsonObject row, String name, Function<JsonObject, T> read) {
        return row.isNull(name) ? List.of() : all(row.getJsonArray(name), read);
    }

    private static <T> List<T> all(JsonArray rows, Function<JsonObject, T> read) {
        return rows.stream().map(JsonValue::asJsonObject).map(read).toList();
    }

    private static long id(JsonObject row) {
        return row.getJsonNumber("id").longValueExact();
    }

    private static @Nullable String text(JsonObject row, String name) {
        return row.isNull(name) ? null : row.getString(name);
    }
}
