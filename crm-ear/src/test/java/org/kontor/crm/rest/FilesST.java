package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Product;

/** A-04 by REST and past the pages: files follow their company on every path. */
class FilesST {

    @Test
    void areAddedListedReadAndRemoved() {
        String files = Caller.SALES.add("Pliki przez REST", "") + "/files";

        Caller.Answer added =
                Caller.SALES.post(files + "?name=..%2F%C5%BC%C3%B3%C5%82w.html", "<html><script>alert(1)</script>");

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().get("name").getAsString()).isEqualTo("żółw.html");
        assertThat(added.json().get("type").getAsString()).isEqualTo("text/plain");
        String one = files + "/" + added.json().get("id").getAsLong();
        assertThat(added.header("Location")).endsWith(one);
        Caller.Answer got = Caller.SALES.get(one);
        assertThat(got.text()).isEqualTo("<html><script>alert(1)</script>");
        assertThat(got.header("Content-Type")).startsWith("text/plain");
        assertThat(got.header("Content-Disposition")).startsWith("attachment;").endsWith("''%C5%BC%C3%B3%C5%82w.html");
        assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(got.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(Caller.SALES.get(files + "?q=zolw").json().getAsJsonArray("items"))
                .hasSize(1);
        assertThat(Caller.SALES.get(files + "?q=zolw&x=1").status()).isEqualTo(400);
        long changeSet = Caller.SALES.delete(one).json().get("changeSetId").getAsLong();
        assertThat(Caller.SALES.get(one).status()).isEqualTo(404);
        assertThat(Caller.SALES.post("/change-sets/" + changeSet + "/undo", "").status())
                .isEqualTo(200);
        assertThat(Caller.SALES.get(one).status()).isEqualTo(200);
    }

    @Test
    void anotherDepartmentsFilesAreMissingOnEveryPath() {
        String company = Caller.SALES.add("Cudze pliki", "");
        String own = Caller.OTHER_SALES.add("Własne", "");
        long id = Caller.SALES
                .post(company + "/files?name=a.txt", "a")
                .json()
                .get("id")
                .getAsLong();

        assertThat(Caller.OTHER_SALES.get(company + "/files").status()).isEqualTo(404);
        assertThat(Caller.OTHER_SALES.get(company + "/files/" + id).status()).isEqualTo(404);
        assertThat(Caller.OTHER_SALES.get(own + "/files/" + id).status()).isEqualTo(404);
        assertThat(Caller.OTHER_SALES.delete(own + "/files/" + id).status()).isEqualTo(404);
        assertThat(Caller.OTHER_SALES.post(company + "/files?name=b.txt", "b").status())
                .isEqualTo(404);
        assertThat(Caller.SALES.post(company + "/files", "b").codeOf("name")).isEqualTo("rest.error.needed");
        assertThat(Caller.SALES.get(company + "/files").json().getAsJsonArray("items"))
                .hasSize(1);
    }

    /** Forty slow senders would otherwise hold all connections there are. */
    @Test
    void aSlowSenderHoldsNoConnectionOfTheDatabase() throws IOException, SQLException {
        String files = Caller.SALES.add("Powolny plik", "") + "/files";
        byte[] content = new byte[3 << 20];
        try (Socket caller = Product.running().connect();
                Connection database =
                        DriverManager.getConnection(Product.running().databaseUrl(), "kontor_app", "kontor-demo")) {
            OutputStream out = caller.getOutputStream();
            out.write(head("POST", files + "?name=a.bin", content.length));
            out.write(content, 0, 2 << 20);
            out.flush();

            await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(15)).until(() -> waiting(database) == 0);

            out.write(content, 2 << 20, 1 << 20);
            out.flush();
            assertThat(new String(caller.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 201");
        }
        assertThat(Caller.SALES.get(files).text()).contains("\"size\":" + content.length);
    }

    private static byte[] head(String method, String path, int length) {
        String credentials = Base64.getEncoder()
                .encodeToString((Caller.SALES.login() + ":kontor-demo").getBytes(StandardCharsets.UTF_8));
        return String.join(
                        "\r\n",
                        method + " /crm/api/v1" + path + " HTTP/1.1",
                        "Host: localhost",
                        "Authorization: Basic " + credentials,
                        "Content-Type: application/octet-stream",
                        "Content-Length: " + length,
                        "",
                        "")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** How many of the product's transactions do nothing but wait. */
    private static int waiting(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where application_name = 'kontor' and datname = current_database()"
                        + " and state = 'idle in transaction' and now() - state_change > interval '0.3 s'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void thePagesAddressesAskForASession() {
        for (HttpRequest request : new HttpRequest[] {
            HttpRequest.newBuilder(URI.create(Product.running().url("/files/company/1/1")))
                    .build(),
            HttpRequest.newBuilder(URI.create(Product.running().url("/files/company/1")))
                    .header("X-Kontor-Upload", "a.txt")
                    .POST(BodyPublishers.ofString("a"))
                    .build()
        }) {
            assertThat(Product.running().send(request).statusCode()).isEqualTo(302);
        }
    }
}
