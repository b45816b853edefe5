package org.kontor.crm.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyCard;
import org.kontor.crm.company.CompanyFields;
import org.kontor.crm.company.RequisiteCard;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.Money;
import org.kontor.crm.shared.Page;

/** Writes companies as JSON. Every member stands in every document; what is empty is {@code null}. */
final class CompanyJson {

    private CompanyJson() {}

    /** Everything about one company, with the members in the order of its form. */
    static JsonObject card(CompanyCard card) {
        JsonObjectBuilder document =
                Json.createObjectBuilder().add("id", card.id()).add("version", card.version());
        CompanyFields.all().stream()
                .filter(FieldDescriptor::writable)
                .forEach(field -> document.add(field.key(), value(card.value(field.key()))));
        return document.add("custom", CustomJson.of(card.custom()))
                .add("createdAt", moment(card.createdAt()))
                .add("createdBy", person(card.createdBy()))
                .add("modifiedAt", moment(card.modifiedAt()))
                .add("modifiedBy", person(card.modifiedBy()))
                .build();
    }

    /**
     * One page whose rows have these fields.
     *
     * @param count null when it was not asked for
     * @param chosen in their order; custom ones stand in {@code custom}
     */
    static JsonObject page(Page<ListRow> page, @Nullable Count count, List<? extends FieldDescriptor<?>> chosen) {
        List<String> standard = chosen.stream()
                .filter(field -> field.custom() == null)
                .map(FieldDescriptor::key)
                .toList();
        return page(page, count, standard, chosen);
    }

    /**
     * One page of a list of any kind of record.
     *
     * @param count null when it was not asked for
     * @param usual keys of the members of its rows
     * @param fields what lists show
     */
    static JsonObject page(
            Page<ListRow> page, @Nullable Count count, List<String> usual, List<? extends FieldDescriptor<?>> fields) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(row -> items.add(row(row, usual, fields)));
        return Json.createObjectBuilder()
                .add("items", items)
                .add("next", text(page.next()))
                .add("count", count == null ? JsonValue.NULL : count(count))
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

    /** Of several phones and e-mails a row has the first, and its member is called so. */
    private static JsonObject row(ListRow row, List<String> usual, List<? extends FieldDescriptor<?>> fields) {
        JsonObjectBuilder document =
                Json.createObjectBuilder().add("id", row.id()).add("version", row.version());
        for (String key : usual) {
            boolean first =
                    fields.stream().anyMatch(field -> field.key().equals(key) && field.type() == FieldType.POINTS);
            document.add(first ? key.substring(0, key.length() - 1) : key, value(row.value(key)));
        }
        return document.add("custom", row.custom() == null ? JsonValue.EMPTY_JSON_OBJECT : CustomJson.of(row.custom()))
                .build();
    }

    /** A field's value, whatever kind it is of. */
    private static JsonValue value(@Nullable Object value) {
        if (value instanceof PicklistItem item) {
            return Json.createValue(item.code());
        }
        if (value instanceof Money money) {
            return money(money);
        }
        if (value instanceof Long id) {
            return Json.createValue(id);
        }
        if (value instanceof Person person) {
            return person(person);
        }
        if (value instanceof Instant moment) {
            return moment(moment);
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof List<?> parts) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            parts.forEach(part -> list.add(part(part)));
            return list.build();
        }
        if (value instanceof FieldValue.Linked linked) {
            return linked(linked);
        }
        return value instanceof FieldValue shown ? value(bare(shown)) : text((String) value);
    }

    private static JsonObject linked(FieldValue.Linked linked) {
        return Json.createObjectBuilder()
                .add("id", linked.record().id())
                .add("name", linked.name())
                .build();
    }

    private static JsonObject part(Object part) {
        if (part instanceof RequisiteCard requisite) {
            return RequisiteJson.card(requisite);
        }
        return part instanceof CompanyCard.Point point ? point(point) : address((CompanyCard.Address) part);
    }

    private static Object bare(FieldValue value) {
        if (value instanceof FieldValue.Choice choice) {
            return choice.item();
        }
        if (value instanceof FieldValue.Amount amount) {
            return amount.money();
        }
        if (value instanceof FieldValue.User user) {
            return user.person();
        }
        if (value instanceof FieldValue.Moment moment) {
            return moment.instant();
        }
        if (value instanceof FieldValue.Flag flag) {
            return flag.yes();
        }
        if (value instanceof FieldValue.Day day) {
            return day.day().toString();
        }
        return value instanceof FieldValue.Text text ? text.text() : ((FieldValue.Kinded) value).text();
    }

    static JsonObject count(Count count) {
        return Json.createObjectBuilder()
                .add("value", count.known() ? Json.createValue(count.value()) : JsonValue.NULL)
                .add("exact", count.exact())
                .build();
    }

    static JsonObject point(CompanyCard.Point point) {
        return Json.createObjectBuilder()
                .add("id", point.id())
                .add("kind", point.kind().name())
                .add("value", point.value())
                .add("normalized", point.normalized())
                .build();
    }

    static JsonObject address(CompanyCard.Address address) {
        return Json.createObjectBuilder()
                .add("id", address.id())
                .add("kind", address.kind().name())
                .add("text", address.text())
                .build();
    }
}
