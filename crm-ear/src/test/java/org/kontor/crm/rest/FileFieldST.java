package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.SALES;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kontor.crm.rest.Caller.Answer;

/** S-20 by REST: a custom field of files names files of its own record, and none that is gone. */
class FileFieldST extends CustomFieldCase {

    @Test
    void namesFilesOfItsOwnRecord() {
        String one = make("FILE", ", \"filterable\": true, \"inList\": true");
        String several = make("FILE", ", \"multiple\": true");
        String company = ADMIN.add("Umowy " + mark, ", \"responsible\": {\"id\": %d}".formatted(SALES.id()));
        String other = ADMIN.add("Inna " + mark, "");
        long file = upload(company, "umowa.txt");
        long annex = upload(company, "aneks.txt");
        long foreign = upload(other, "cudza.txt");

        assertThat(SALES.patch(
                                company,
                                "*",
                                "{\"custom\": {\"%s\": %d, \"%s\": [%d, %d]}}"
                                        .formatted(one, file, several, file, annex))
                        .status())
                .isEqualTo(200);

        assertThat(custom(company).get(one).getAsLong()).isEqualTo(file);
        assertThat(custom(company).getAsJsonArray(several)).hasSize(2);
        assertThat(problem(company, one, Long.toString(foreign)))
                .as("a file of another record is no file of this one")
                .isEqualTo("error.custom.file");
        assertThat(problem(company, one, "\"umowa.txt\"")).isEqualTo("rest.error.id");
        assertThat(ADMIN.post(
                                "/companies",
                                "{\"name\": \"Nowa %s\", \"custom\": {\"%s\": %d}}".formatted(mark, one, file))
                        .codeOf("custom." + one))
                .isEqualTo("error.custom.file");
        assertThat(found("custom." + one + ":filled=true")).isEqualTo(1);
        assertThat(found("custom." + one + ":empty=true")).isEqualTo(1);
        assertThat(found("custom." + one + "=" + file)).isEqualTo(-1);
        assertThat(ADMIN.post(
                                "/companies/bulk-change?q=" + mark,
                                "{\"field\": \"custom.%s\", \"value\": null}".formatted(one))
                        .codeOf("field"))
                .isEqualTo("bulk.error.field");
        assertThat(ADMIN.get("/companies/export?q=" + mark + "&columns=name,custom." + one)
                        .text())
                .contains("umowa.txt");
    }

    @Test
    void aFileThatIsRemovedIsNoValueAndComesBackWithItsUndo() {
        String key = make("FILE", ", \"filterable\": true");
        String company = ADMIN.add("Umowy " + mark, "");
        long file = upload(company, "umowa.txt");
        ADMIN.patch(company, "*", "{\"custom\": {\"%s\": %d}}".formatted(key, file));

        long removal = ADMIN.delete(company + "/files/" + file)
                .json()
                .get("changeSetId")
                .getAsLong();

        assertThat(custom(company).get(key).isJsonNull()).isTrue();
        assertThat(found("custom." + key + ":filled=true")).isZero();
        JsonArray told = ADMIN.get(company + "/history").json().getAsJsonArray("items");
        assertThat(changed(told, 1).getAsJsonArray("after").get(0).getAsString())
                .isEqualTo("umowa.txt");
        assertThat(told.get(0).toString())
                .as("the field is emptied as a change of its own")
                .contains("\"custom." + key + "\"", "umowa.txt");
        ADMIN.post("/change-sets/" + removal + "/undo", "");
        assertThat(custom(company).get(key).getAsLong()).isEqualTo(file);
    }

    /** S-09: a file is sent before its record, named by its sender alone, once, and for records of its kind. */
    @Test
    void isRequiredAndSentBeforeTheRecord() {
        String key = make("FILE", ", \"required\": true");
        long contract = send(SALES, "companies", "umowa żółw.txt");
        assertThat(ADMIN.post("/companies/uploads", "treść").codeOf("name")).isEqualTo("rest.error.needed");

        assertThat(create(SALES, key, "null").codeOf("custom." + key)).isEqualTo("error.required");
        assertThat(create(ADMIN, key, Long.toString(contract)).codeOf("custom." + key))
                .as("what somebody else has sent is unknown")
                .isEqualTo("error.custom.file");
        assertThat(create(SALES, key, Long.toString(send(SALES, "contacts", "cv.txt")))
                        .codeOf("custom." + key))
                .isEqualTo("error.custom.file");
        Answer created = create(SALES, key, Long.toString(contract));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.json().getAsJsonObject("custom").get(key).getAsLong())
                .isEqualTo(contract);
        String company = "/companies/" + created.json().get("id").getAsLong();
        assertThat(SALES.get(company + "/files/" + contract).text()).isEqualTo("treść");
        assertThat(SALES.get(company + "/files").text()).contains("umowa żółw.txt");
        assertThat(create(SALES, key, Long.toString(contract)).codeOf("custom." + key))
                .as("it is on its record now")
                .isEqualTo("error.custom.file");
        assertThat(problem(company, key, "null")).isEqualTo("error.required");
        assertThat(SALES.delete(company + "/files/" + contract).codeOf("file"))
                .as("what a required field has nothing but stays")
                .isEqualTo("file.error.needed");
    }

    private Answer create(Caller caller, String key, String value) {
        return caller.post(
                "/companies", "{\"name\": \"Nowa %s\", \"custom\": {\"%s\": %s}}".formatted(mark, key, value));
    }

    private static long send(Caller caller, String kind, String name) {
        Answer sent =
                caller.post("/" + kind + "/uploads?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8), "treść");
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        assertThat(sent.json().get("name").getAsString()).isEqualTo(name);
        assertThat(sent.json().get("until").getAsString()).isNotEmpty();
        return sent.json().get("id").getAsLong();
    }

    private static JsonObject changed(JsonArray history, int change) {
        return history.get(change)
                .getAsJsonObject()
                .getAsJsonArray("fields")
                .get(0)
                .getAsJsonObject();
    }

    private static long upload(String company, String name) {
        Answer added = ADMIN.post(company + "/files?name=" + name, "treść");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.json().get("id").getAsLong();
    }

    private int found(String condition) {
        Answer answer = ADMIN.get("/companies?q=" + mark + "&" + condition);
        return answer.status() == 200
                ? answer.json().getAsJsonObject("count").get("value").getAsInt()
                : -1;
    }
}
