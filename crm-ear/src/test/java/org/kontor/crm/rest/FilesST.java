package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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
