package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.SALES;

import com.google.gson.JsonObject;
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
        JsonObject told = ADMIN.get(company + "/history")
                .json()
                .getAsJsonArray("items")
                .get(1)
                .getAsJsonObject()
                .getAsJsonArray("fields")
                .get(0)
                .getAsJsonObject();
        assertThat(told.getAsJsonArray("after").get(0).getAsString()).isEqualTo("umowa.txt");
        ADMIN.post("/change-sets/" + removal + "/undo", "");
        assertThat(custom(company).get(key).getAsLong()).isEqualTo(file);
    }

    @Test
    void isNeverRequiredAndBecomesNothingElse() {
        String key = make("FILE", "");

        assertThat(ADMIN.patch(FIELDS + "/" + key, "*", "{\"required\": true}").codeOf("required"))
                .isEqualTo("customfield.error.requiredFile");
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
