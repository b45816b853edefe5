package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.SALES;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.kontor.crm.rest.Caller.Answer;

/** B-08: lists as files, by the same rights as in the browser. */
class ExportST {

    @Test
    void givesTheListWithFormulasMadeInert() {
        String mark = Long.toString(System.nanoTime(), 36);
        ADMIN.add("=HYPERLINK(1) " + mark, ", \"revenue\": {\"amount\": 1234.5, \"currency\": \"EUR\"}");
        ADMIN.add(
                "Druga; " + mark,
                ", \"type\": \"client\", \"phones\": [{\"kind\": \"WORK\", \"value\": \"585550112\"}]");

        Answer file = ADMIN.get("/companies/export?sort=-revenue&q=" + mark);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=companies.csv");
        assertThat(file.text().lines())
                .hasSize(3)
                .element(1)
                .asString()
                .contains("'=HYPERLINK(1) " + mark, "1234,50;EUR");
        assertThat(file.text()).startsWith("\uFEFF").contains("\"Druga; " + mark + "\"", ";+48585550112;");
        assertThat(ADMIN.get("/companies/export?format=csv-comma&q=" + mark).text())
                .contains("1234.50,EUR");
        assertThat(ADMIN.get("/companies/export?format=xlsx&q=" + mark).text()).startsWith("PK");
    }

    /** B-08: the chosen columns in their order, in the file and in the list; none that there is not. */
    @Test
    void givesTheChosenColumns() {
        String mark = Long.toString(System.nanoTime(), 36);
        ADMIN.add("Kolumny " + mark, ", \"type\": \"client\", \"externalId\": \"E" + mark + "\"");

        assertThat(ADMIN.get("/companies/export?columns=externalId,name,type&q=" + mark)
                        .text()
                        .lines()
                        .skip(1))
                .containsExactly("E" + mark + ";Kolumny " + mark + ";Klient");
        JsonObject row = ADMIN.get("/companies?columns=externalId,name&q=" + mark)
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
        assertThat(row.keySet()).containsExactlyInAnyOrder("id", "version", "externalId", "name", "custom");
        assertThat(row.get("externalId").getAsString()).isEqualTo("E" + mark);
        assertThat(ADMIN.get("/companies/export?columns=name,shoes").codeOf("columns"))
                .isEqualTo("list.error.column");
        assertThat(ADMIN.get("/companies?columns=shoes").codeOf("columns")).isEqualTo("list.error.column");
    }

    /** S-15: contacts leave by the same code, with the company they stand for and their day of birth. */
    @Test
    void givesContactsToo() {
        String mark = Long.toString(System.nanoTime(), 36);
        String contact =
                "{\"lastName\": \"=1+1 %s\", \"birthday\": \"1980-02-29\", \"companies\": [{\"name\": \"Dom %s\"}]}";
        ADMIN.post("/contacts", contact.formatted(mark, mark));

        Answer file = ADMIN.get("/contacts/export?columns=name,company,birthday&q=" + mark);

        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=contacts.csv");
        assertThat(file.text().lines())
                .containsExactly(
                        "\uFEFFKontakt;Firma;Data urodzenia", "'=1+1 " + mark + ";Dom " + mark + ";1980-02-29");
        assertThat(ADMIN.get("/contacts/export?format=xlsx&q=" + mark).text()).startsWith("PK");
        JsonObject row = ADMIN.get("/contacts?columns=birthday,name&q=" + mark)
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
        assertThat(row.keySet()).containsExactlyInAnyOrder("id", "version", "birthday", "name", "custom");
        assertThat(row.get("birthday").getAsString()).isEqualTo("1980-02-29");
        assertThat(ADMIN.get("/contacts?columns=shoes").codeOf("columns")).isEqualTo("list.error.column");
        assertThat(SALES.get("/contacts/export").status()).isEqualTo(403);
        assertThat(SALES.get("/contacts/export").text()).contains("EXPORT", "CONTACT");
    }

    @Test
    void refusesBeforeTheFirstByte() {
        assertThat(SALES.get("/companies/export").status()).isEqualTo(403);
        assertThat(SALES.get("/companies/export").text()).contains("EXPORT");
        assertThat(ADMIN.get("/companies/export?format=pdf").codeOf("format")).isEqualTo("rest.error.format");
        assertThat(ADMIN.get("/companies/export?limit=5").codeOf("limit")).isEqualTo("rest.error.unknownParameter");
        assertThat(ADMIN.get("/companies/export?q=%00").status()).isEqualTo(400);
    }
}
