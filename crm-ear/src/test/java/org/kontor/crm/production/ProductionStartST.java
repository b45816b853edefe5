package org.kontor.crm.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.production.PackedServer.ADMIN_PASSWORD;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
