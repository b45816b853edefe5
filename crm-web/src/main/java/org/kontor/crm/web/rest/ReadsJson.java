package org.kontor.crm.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.reading.ReadLine;
import org.kontor.crm.reading.ReadPage;
import org.kontor.crm.shared.Json;

/** Who read a record, as JSON (B-09). */
final class ReadsJson {

    private ReadsJson() {}

    /** One page. */
    static JsonObject page(ReadPage page) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.lines().forEach(line -> items.add(line(line)));
        Long next = page.next();
        return Json.createObjectBuilder()
                .add("items", items)
                .add("next", next == null ? JsonValue.NULL : Json.createValue(next.toString()))
                .build();
    }

    private static JsonObject line(ReadLine line) {
        Person as = line.as();
        Long file = line.fileId();
        return Json.createObjectBuilder()
                .add("at", CompanyJson.moment(line.at()))
                .add("user", CompanyJson.person(line.user()))
                .add("as", as == null ? JsonValue.NULL : CompanyJson.person(as))
                .add("door", line.door().name())
                .add("file", number(file))
                .build();
    }

    private static JsonValue number(@Nullable Long number) {
        return number == null ? JsonValue.NULL : Json.createValue(number);
    }
}
