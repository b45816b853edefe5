package org.kontor.crm.production;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kontor.crm.production.PackedServer.ADMIN_PASSWORD;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Visitor;

/** A-08, B-13: the archive that the build leaves is a product for production, and no other. */
class ProductionStartST {

    private final PackedServer server = new PackedServer();

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void asksForItsPasswordsAndThenRunsOverHttpsOnly() throws Exception {
        server.unpack();

        assertThat(refusal("KONTOR_DB_APP_PASSWORD", "kontor-demo")).contains("KONTOR_DB_APP_PASSWORD", "the demo's");
        server.with("KONTOR_DB_APP_PASSWORD", PackedServer.PASSWORD);
        assertThat(refusal("KONTOR_ADMIN_PASSWORD", "")).contains("no user yet", "KONTOR_ADMIN_PASSWORD");
        server.with("KONTOR_ADMIN_PASSWORD", ADMIN_PASSWORD).start();

        administratorSignsIn(server.visitor());
        assertThat(count("select count(*) from app_user")).isEqualTo(1);
        assertThat(count("select count(*) from company")).isZero();
        assertThat(server.visitor().signIn("", "anna.kowalczyk", "kontor-demo").statusCode())
                .isEqualTo(200);
        importsAList();
        server.stop();
        assertThat(server.printed()).doesNotContain(" E ").doesNotContain("Exception");
    }

    private void administratorSignsIn(Visitor administrator) {
        HttpResponse<String> signedIn = administrator.signIn("", "admin", ADMIN_PASSWORD);
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite"));
        HttpResponse<String> page = administrator.get("/companies");
        assertThat(page.statusCode()).isEqualTo(200);
        for (HttpResponse<String> answer : List.of(page, administrator.get(server.url("/nothing")))) {
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        }
    }

    /** I-07: also where nobody has let the owner look at references by the portion (README). */
    private void importsAList() throws SQLException {
        String admin = Base64.getEncoder().encodeToString(("admin:" + ADMIN_PASSWORD).getBytes(UTF_8));
        HttpResponse<String> begun = server.visitor()
                .send(HttpRequest.newBuilder(URI.create(server.url("/crm/api/v1/imports")))
                        .header("Authorization", "Basic " + admin)
                        .header("Content-Type", "multipart/form-data; boundary=list")
                        .POST(BodyPublishers.ofString("""
                                --list
                                Content-Disposition: form-data; name="file"; filename="list.csv"

                                Nazwa firmy;Telefon
                                Pierwsza;58 555 01 12
                                --list--
                                """.replace("\n", "\r\n")))
                        .build());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> count("select count(*) from import_run where status = 'COMPLETED'") == 1);
        assertThat(count("select count(*) from communication_point p join company c on c.id = p.company_id"))
                .isEqualTo(1);
        assertThat(count("select count(*) from pg_roles where rolname = 'production_owner'"
                        + " and has_parameter_privilege(rolname, 'session_replication_role', 'SET')"))
                .isZero();
    }

    /** What it says when it is started with this variable. */
    private String refusal(String variable, String value) {
        String printed = server.with(variable, value).refused();
        assertThat(printed).containsOnlyOnce("Kontor CRM does not start: ").doesNotContain("Exception");
        assertThat(printed.lines().filter(line -> line.contains(" E "))).hasSize(1);
        return printed;
    }

    private long count(String query) throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
