package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;

import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Product;
import org.kontor.crm.rest.Caller.Answer;

/** Every refusal is a problem document (RFC 9457), whatever part of the server refuses. */
class RefusalsST {

    private static final String JSON = "application/json";

    @Test
    void namesEveryFieldInTheCallersLanguage() {
        String body = "{\"name\": \"\", \"type\": \"none\", \"phones\": [{\"kind\": \"WORK\", \"value\": \"abc\"}]}";

        Answer english = ADMIN.post("/companies", body);
        HttpResponse<String> polish = Product.running().rest("admin", "POST", "/companies", body, "Content-Type", JSON);

        assertProblem(english, 400, "invalid");
        assertThat(english.codeOf("name")).isEqualTo("company.error.nameRequired");
        assertThat(english.codeOf("type")).isEqualTo("error.unknownChoice");
        assertThat(english.codeOf("phones[0].value")).isEqualTo("error.phone");
        assertThat(english.text()).contains("Nothing was saved");
        assertThat(polish.body()).contains("Niczego nie zapisano").doesNotContain("Nothing was saved");
    }

    @Test
    void unknownMembersAndParametersAreRefused() {
        Answer member = ADMIN.post("/companies", "{\"name\": \"x\", \"nip\": \"123\"}");
        Answer parameter = ADMIN.get("/companies?responsable=3");

        assertThat(member.codeOf("nip")).isEqualTo("rest.error.unknownMember");
        assertThat(parameter.codeOf("responsable")).isEqualTo("rest.error.unknownParameter");
    }

    @Test
    void badPlaceInAListIsRefused() {
        assertThat(ADMIN.get("/companies?after=AAAA").codeOf("after")).isEqualTo("company.error.cursor");
        assertThat(ADMIN.get("/companies?after=%00").status()).isEqualTo(400);
        String next = ADMIN.get("/companies?limit=1").json().get("next").getAsString();
        assertThat(ADMIN.get("/companies?sort=-revenue&after=" + next).codeOf("after"))
                .isEqualTo("company.error.cursor");
    }

    @Test
    void partOfAnotherCompanyIsRefused() {
        String phone = ", \"phones\": [{\"kind\": \"WORK\", \"value\": \"221234567\"}]";
        String other = ADMIN.add("Z telefonem", phone);
        long id = ADMIN.get(other)
                .json()
                .getAsJsonArray("phones")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
        String path = ADMIN.add("Bez telefonu", "");

        Answer refused = ADMIN.patch(
                path, "\"0\"", "{\"phones\": [{\"id\": " + id + ", \"kind\": \"WORK\", \"value\": \"221234567\"}]}");

        assertThat(refused.codeOf("phones[0].id")).isEqualTo("error.unknownPart");
    }

    @Test
    void externalIdIsUnique() {
        String id = "\"externalId\": \"only-" + System.nanoTime() + "\"";
        ADMIN.add("Pierwsza", ", " + id);

        assertThat(ADMIN.post("/companies", "{\"name\": \"Druga\", " + id + "}").codeOf("externalId"))
                .isEqualTo("company.error.externalIdTaken");
    }

    @Test
    void whatNoResourceTakesIsAProblemToo() {
        assertProblem(ADMIN.post("/companies", "{\"name\":"), 400, "malformed");
        assertProblem(ADMIN.post("/companies", "[".repeat(50_000)), 400, "malformed");
        assertProblem(ADMIN.post("/companies", " ".repeat(1_000_001)), 413, "tooLarge");
        assertProblem(
                ADMIN.call("POST", "/companies", "name=x", "Content-Type", "text/plain"), 415, "unsupportedMediaType");
        assertProblem(ADMIN.get("/companies", "Accept", "text/html"), 406, "notAcceptable");
        assertProblem(ADMIN.get("/imports/999999999/rejected", "Accept", JSON), 404, "notFound");
        Answer method = ADMIN.call("PUT", "/companies", "{}", "Content-Type", JSON);
        assertProblem(method, 405, "methodNotAllowed");
        assertThat(method.header("Allow")).contains("GET", "POST");
        assertProblem(ADMIN.get("/nothing"), 404, "notFound");
        assertProblem(ADMIN.get("/companies/abc"), 404, "notFound");
        assertProblem(ADMIN.get("/../v2/companies"), 404, "notFound");
    }

    @Test
    void anotherSitesPageMayNotWrite() {
        Answer refused = ADMIN.call("POST", "/change-sets/1/undo", "", "Sec-Fetch-Site", "cross-site");

        assertProblem(refused, 403, "crossSite");
    }

    @Test
    void answersTellBrowsersWhatNotToDo() {
        Answer answer = ADMIN.get("/companies?limit=1");

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Cache-Control")).contains("private");
    }

    @Test
    void interfaceIsDescribed() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Product.running().url("/../openapi?format=JSON"))
                                .normalize())
                .build();

        var paths = JsonParser.parseString(Product.running().send(request).body())
                .getAsJsonObject()
                .getAsJsonObject("paths");

        assertThat(paths.keySet())
                .contains(
                        "/companies",
                        "/companies/{id}",
                        "/companies/{id}/history",
                        "/change-sets/{id}/undo",
                        "/imports",
                        "/imports/{id}",
                        "/imports/{id}/rejected");
        assertThat(paths.getAsJsonObject("/companies/{id}").keySet()).contains("get", "patch", "delete");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("type").getAsString()).isEqualTo("urn:kontor:problem:" + code);
        assertThat(answer.json().get("status").getAsInt()).isEqualTo(status);
        assertThat(answer.json().get("title").getAsString()).isNotEmpty();
        assertThat(answer.json().get("detail").getAsString()).isNotEmpty();
    }
}
