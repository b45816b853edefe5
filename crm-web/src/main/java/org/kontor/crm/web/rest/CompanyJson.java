package org.kontor.crm.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyCard;
import org.kontor.crm.company.CompanyRow;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Money;
import org.kontor.crm.shared.Page;

/** Writes companies as JSON. Every member stands in every document; what is empty is {@code null}. */
final class CompanyJson {

    private CompanyJson() {}

    /** Everything about one company, with the members in the order of its form. */
    static JsonObject card(CompanyCard card) {
        return Json.createObjectBuilder()
                .add("id", card.id())
                .add("version", card.version())
                .add("name", card.name())
                .add("type", code(card.type()))
                .add("industry", code(card.industry()))
                .add("employees", code(card.employees()))
                .add("revenue", money(card.revenue()))
                .add("phones", points(card.phones()))
                .add("emails", points(card.emails()))
                .add("websites", points(card.websites()))
                .add("messengers", points(card.messengers()))
                .add("addresses", addresses(card.addresses()))
                .add("responsible", person(card.responsible()))
                .add("availableToEveryone", card.availableToEveryone())
                .add("externalId", text(card.externalId()))
                .add("custom", parsed(card.custom()))
                .add("createdAt", moment(card.createdAt()))
                .add("createdBy", person(card.createdBy()))
                .add("modifiedAt", moment(card.modifiedAt()))
                .add("modifiedBy", person(card.modifiedBy()))
                .build();
    }

    /** One page of the list, where to go on, and how many there are within the reader's rights. */
    static JsonObject page(Page<CompanyRow> page, Count count) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(row -> items.add(row(row)));
        return Json.createObjectBuilder()
                .add("items", items)
                .add("next", text(page.next()))
                .add("count", count(count))
                .build();
    }

    static JsonValue money(@Nullable Money money) {
        return money == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                        .add("amount", money.amount())
                        .add("currency", money.currency())
                        .build();
    }

    static JsonValue person(@Nullable Person person) {
        return person == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                        .add("id", person.id())
                        .add("name", person.name())
                        .build();
    }

    static JsonValue text(@Nullable String text) {
        return text == null ? JsonValue.NULL : Json.createValue(text);
    }

    static JsonValue number(@Nullable Long number) {
        return number == null ? JsonValue.NULL : Json.createValue(number);
    }

    /** ISO 8601 in UTC. */
    static JsonValue moment(Instant moment) {
        return Json.createValue(moment.toString());
    }

    private static JsonObject row(CompanyRow row) {
        return Json.createObjectBuilder()
                .add("id", row.id())
                .add("version", row.version())
                .add("name", row.name())
                .add("type", code(row.type()))
                .add("industry", code(row.industry()))
                .add("phone", text(row.phone()))
                .add("email", text(row.email()))
                .add("revenue", money(row.revenue()))
                .add("responsible", person(row.responsible()))
                .add("availableToEveryone", row.availableToEveryone())
                .add("createdAt", moment(row.createdAt()))
                .add("modifiedAt", moment(row.modifiedAt()))
                .build();
    }

    private static JsonObject count(Count count) {
        return Json.createObjectBuilder()
                .add("value", count.known() ? Json.createValue(count.value()) : JsonValue.NULL)
                .add("exact", count.exact())
                .build();
    }

    private static JsonArray points(List<CompanyCard.Point> points) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        points.forEach(point -> list.add(Json.createObjectBuilder()
                .add("id", point.id())
                .add("kind", point.kind().name())
                .add("value", point.value())
                .add("normalized", point.normalized())));
        return list.build();
    }

    private static JsonArray addresses(List<CompanyCard.Address> addresses) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        addresses.forEach(address -> list.add(Json.createObjectBuilder()
                .add("id", address.id())
                .add("kind", address.kind().name())
                .add("text", address.text())));
        return list.build();
    }

    private static JsonValue code(@Nullable PicklistItem item) {
        return item == null ? JsonValue.NULL : Json.createValue(item.code());
    }

    private static JsonObject parsed(String object) {
        try (JsonReader reader = Json.createReader(new StringReader(object))) {
            return reader.readObject();
        }
    }
}
