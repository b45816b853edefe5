package org.kontor.crm.web.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyCard;
import org.kontor.crm.contact.CompanyRef;
import org.kontor.crm.contact.ContactCard;
import org.kontor.crm.contact.ContactRow;
import org.kontor.crm.contact.LinkedCompany;
import org.kontor.crm.contact.LinkedContact;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.Page;

/** Writes contacts and links as JSON. Every member stands in every document; what is empty is {@code null}. */
final class ContactJson {

    private ContactJson() {}

    /** Everything about one contact, with the members in the order of its form. */
    static JsonObject card(ContactCard card) {
        return Json.createObjectBuilder()
                .add("id", card.id())
                .add("version", card.version())
                .add("name", card.name())
                .add("firstName", filled(card.firstName()))
                .add("lastName", filled(card.lastName()))
                .add("position", CompanyJson.text(card.position()))
                .add("phones", points(card.phones()))
                .add("emails", points(card.emails()))
                .add("messengers", points(card.messengers()))
                .add(
                        "birthday",
                        CompanyJson.text(
                                card.birthday() == null ? null : card.birthday().toString()))
                .add("responsible", CompanyJson.person(card.responsible()))
                .add("availableToEveryone", card.availableToEveryone())
                .add("externalId", CompanyJson.text(card.externalId()))
                .add("custom", CustomJson.of(card.custom()))
                .add("createdAt", CompanyJson.moment(card.createdAt()))
                .add("createdBy", CompanyJson.person(card.createdBy()))
                .add("modifiedAt", CompanyJson.moment(card.modifiedAt()))
                .add("modifiedBy", CompanyJson.person(card.modifiedBy()))
                .build();
    }

    /** Contacts as a search shows them. */
    static JsonArrayBuilder rows(List<ContactRow> contacts) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        contacts.forEach(row -> items.add(row(row).add("company", company(row.company()))));
        return items;
    }

    /** One page of a company's contacts. */
    static JsonObject linked(Page<LinkedContact> page, Count count) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items()
                .forEach(link -> items.add(Json.createObjectBuilder()
                        .add("contact", row(link.contact()))
                        .add("role", CompanyJson.text(link.role()))
                        .add("primary", link.primary())));
        return page(items, page.next(), count);
    }

    /** A contact's companies. */
    static JsonObject companies(List<LinkedCompany> links) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        links.forEach(link -> items.add(Json.createObjectBuilder()
                .add("company", company(link.company()))
                .add("role", CompanyJson.text(link.role()))
                .add("primary", link.primary())));
        return Json.createObjectBuilder().add("items", items).build();
    }

    private static JsonObject page(JsonArrayBuilder items, @Nullable String next, Count count) {
        return Json.createObjectBuilder()
                .add("items", items)
                .add("next", CompanyJson.text(next))
                .add("count", CompanyJson.count(count))
                .build();
    }

    private static JsonObjectBuilder row(ContactRow row) {
        return Json.createObjectBuilder()
                .add("id", row.id())
                .add("version", row.version())
                .add("name", row.name())
                .add("position", CompanyJson.text(row.position()))
                .add("phone", CompanyJson.text(row.phone()))
                .add("email", CompanyJson.text(row.email()))
                .add("responsible", CompanyJson.person(row.responsible()))
                .add("availableToEveryone", row.availableToEveryone())
                .add("createdAt", CompanyJson.moment(row.createdAt()))
                .add("modifiedAt", CompanyJson.moment(row.modifiedAt()));
    }

    private static JsonValue company(@Nullable CompanyRef company) {
        return company == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                        .add("id", company.id())
                        .add("name", company.name())
                        .build();
    }

    private static JsonArray points(List<CompanyCard.Point> points) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        points.forEach(point -> list.add(CompanyJson.point(point)));
        return list.build();
    }

    private static JsonValue filled(String text) {
        return CompanyJson.text(text.isEmpty() ? null : text);
    }
}
