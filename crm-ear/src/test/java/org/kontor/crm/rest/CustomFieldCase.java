package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.kontor.crm.rest.Caller.Answer;

/** Custom fields made for one test and retired after it. */
abstract class CustomFieldCase {

    static final String FIELDS = "/custom-fields/company";

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final List<String> made = new ArrayList<>();

    /** What is required here is nobody else's business. */
    @AfterEach
    void retireFields() {
        made.forEach(key -> ADMIN.patch(FIELDS + "/" + key, "*", "{\"required\": false, \"retired\": true}"));
    }

    String make(String type, String more) {
        String label = "Pole " + mark + " " + made.size();
        Answer added =
                ADMIN.post(FIELDS, "{\"type\": \"%s\", \"labels\": {\"pl\": \"%s\"}%s}".formatted(type, label, more));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String key = added.json().get("key").getAsString();
        made.add(key);
        return key;
    }

    static JsonObject custom(String company) {
        return ADMIN.get(company).json().getAsJsonObject("custom");
    }

    static String problem(String company, String key, String value) {
        return problemOf(ADMIN, company, key, value);
    }

    static String problemOf(Caller caller, String company, String key, String value) {
        return caller.patch(company, "*", "{\"custom\": {\"%s\": %s}}".formatted(key, value))
                .codeOf("custom." + key);
    }
}
