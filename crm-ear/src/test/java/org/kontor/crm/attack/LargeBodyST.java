package org.kontor.crm.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.attack.Attacker.found;
import static org.kontor.crm.attack.Attacker.sql;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** bodies that are longer than anything needs are refused in words, nothing of them is kept, and the server lives on. */
class LargeBodyST {

    private static final String USER = "anna.kowalczyk";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MEGABYTE = 1 << 20;
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    private final Attacker visitor = Attacker.signedIn(USER);
    private final String company = "/companies/"
            + found(
                    ID,
                    rest(
                                    "POST",
                                    "/companies",
                                    "{\"name\": \"Duża\"}".getBytes(StandardCharsets.UTF_8),
                                    "application/json")
                            .body());
    private final String before = kept();

    @AfterEach
    void nothingIsKeptAndTheServerLives() {
        assertThat(kept()).isEqualTo(before);
        assertThat(visitor.get("/companies").status()).isEqualTo(200);
    }

    @Test
    void ofCalls() {
        byte[] json = ("{\"name\": \"" + "x".repeat(2 * MEGABYTE) + "\"}").getBytes(StandardCharsets.UTF_8);
        refused(rest("POST", "/companies", json, "application/json"), 413, "tooLarge");
        refused(rest("PATCH", company, json, "application/merge-patch+json"), 413, "tooLarge");
        refused(
                rest(
                        "PATCH",
                        company,
                        "[".repeat(900_000).getBytes(StandardCharsets.UTF_8),
                        "application/merge-patch+json"),
                400,
                "malformed");
    }

    @Test
    void ofFiles() {
        byte[] file = new byte[25 * MEGABYTE + 1];
        byte[] picture = new byte[10 * MEGABYTE + 1];
        String page = company.replace("/companies", "");

        refused(rest("POST", company + "/files?name=a", file, "application/pdf"), 400, "invalid");
        refused(rest("POST", "/companies/uploads?name=a", file, "application/pdf"), 400, "invalid");
        refused(rest("PUT", company + "/logo", picture, "image/png"), 400, "invalid");
        refused(sent("/files/company" + page, file), 400, "invalid");
        refused(sent("/files/company/new", file), 400, "invalid");
        refused(sent("/logos" + page, picture), 400, "invalid");
        refused(sent("/logos/new", picture), 400, "invalid");
    }

    @Test
    void ofPages() {
        byte[] form = ("company=company&save=save&name=" + "x".repeat(5 * MEGABYTE)).getBytes(StandardCharsets.UTF_8);
        byte[] small = "signIn=signIn&login=".concat("x".repeat(200_000)).getBytes(StandardCharsets.UTF_8);

        for (String path : List.of("/companies/new", "/companies", "/account/tokens", "/error/500.xhtml", "/find")) {
            refused(visitor.send("POST", path, form, "Content-Type", FORM), 413, "tooLarge");
        }
        for (String path : List.of("/sign-in", "/sign-in/code", "/password")) {
            refused(Attacker.at("127.0.2.1").send("POST", path, small, "Content-Type", FORM), 413, "tooLarge");
        }
    }

    /** Refused by what the head says, before anything of the body comes. */
    @Test
    void thatAreOnlyAnnounced() {
        String length = Long.toString(5L << 30);
        String parts = "multipart/form-data; boundary=x";
        for (String path : List.of("/imports/new", "/companies/new", "/files/company/new", "/logos/new")) {
            refused(
                    visitor.send(
                            "POST", path, "", "Content-Type", parts, "Content-Length", length, "X-Kontor-Upload", "a"),
                    413,
                    "tooLarge");
        }
        refused(rest("POST", "/imports", new byte[0], parts, "Content-Length", length), 413, "tooLarge");
        refused(Attacker.at("127.0.2.1").send("POST", "/sign-in", "", "Content-Length", length), 413, "tooLarge");
    }

    @Test
    void thatDoNotSayHowLongTheyAre() {
        String chunk = "5\r\nname=\r\n";
        for (String path : List.of("/companies/new", "/imports/new")) {
            refused(
                    visitor.send("POST", path, chunk, "Content-Type", FORM, "Transfer-Encoding", "chunked"),
                    411,
                    "lengthNeeded");
        }
        refused(
                rest(
                        "POST",
                        "/imports",
                        new byte[0],
                        "multipart/form-data; boundary=x",
                        "Transfer-Encoding",
                        "chunked"),
                411,
                "lengthNeeded");
        byte[] endless = ("1f00000\r\n" + "x".repeat(0x1f00000) + "\r\n0\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        refused(
                rest("POST", company + "/files?name=a", endless, "application/pdf", "Transfer-Encoding", "chunked"),
                400,
                "invalid");
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:kontor:problem:" + code);
    }

    private Answer sent(String path, byte[] body) {
        return visitor.send("POST", path, body, "X-Kontor-Upload", "a");
    }

    private static Answer rest(String method, String path, byte[] body, String type, String... headers) {
        String[] all = {"Content-Type", type, "If-Match", "*"};
        return Attacker.rest(USER, method, path, body, Attacker.join(headers, all));
    }

    /** How much there is of everything a body could leave. */
    private static String kept() {
        return sql("select (select count(*) from stored_file) || ' ' || (select count(*) from stored_file_chunk) || ' '"
                + " || (select count(*) from import_run) || ' ' || (select count(*) from import_file_chunk) || ' '"
                + " || (select count(*) from company) || ' ' || (select coalesce(sum(version), 0) from company)");
    }
}
