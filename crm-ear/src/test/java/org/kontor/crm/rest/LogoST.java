package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Pictures;
import org.kontor.crm.product.Product;

/** S-10 by REST: a picture in, a PNG out, with rights and safe headers. */
class LogoST {

    @Test
    void isPutReadAndTakenAway() {
        String company = Caller.SALES.add("Logo przez REST", "");

        HttpResponse<String> put = put("anna.kowalczyk", company, Pictures.png(Color.RED), "image/png");
        Caller.Answer got = Caller.SALES.get(company + "/logo?edge=64");

        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.header("Content-Type")).isEqualTo("image/png");
        assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(got.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(got.header("Cache-Control")).contains("private");
        assertThat(Caller.SALES
                        .get(company + "/logo", "If-None-Match", got.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(Caller.SALES.get(company + "/logo?edge=65").status()).isEqualTo(400);
        assertThat(Caller.SALES.delete(company + "/logo").status()).isEqualTo(200);
        assertThat(Caller.SALES.get(company + "/logo").status()).isEqualTo(404);
        assertThat(Caller.SALES.delete(company + "/logo").status()).isEqualTo(204);
    }

    @Test
    void staysWhatItIsWhenTheCompanyIsPatchedAndGoesByNull() {
        String company = Caller.SALES.add("Logo i łata", "");
        put("anna.kowalczyk", company, Pictures.png(Color.RED), "image/png");
        long logo = Caller.SALES.get(company).json().get("logo").getAsLong();

        assertThat(Caller.SALES
                        .patch(company, "*", "{\"industry\": \"energy\"}")
                        .json()
                        .get("logo")
                        .getAsLong())
                .isEqualTo(logo);
        assertThat(Caller.SALES
                        .patch(company, "*", "{\"logo\": null}")
                        .json()
                        .get("logo")
                        .isJsonNull())
                .isTrue();
        assertThat(Caller.SALES.patch(company, "*", "{\"logo\": " + logo + "}").codeOf("logo"))
                .isEqualTo("company.error.logo");
    }

    @Test
    void whatBrowsersWouldRunIsRefusedByContent() {
        String company = Caller.SALES.add("Nie obraz", "");
        for (String content : new String[] {"<svg onload='alert(1)'/>", "<html>", "logo", ""}) {
            HttpResponse<String> answer =
                    put("anna.kowalczyk", company, content.getBytes(StandardCharsets.UTF_8), "image/png");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("picture.error.format", "This is no PNG, JPEG or WebP picture");
        }
    }

    @Test
    void anotherDepartmentsCompanyIsMissing() {
        String company = Caller.SALES.add("Cudze logo", "");
        put("anna.kowalczyk", company, Pictures.png(Color.RED), "image/png");

        assertThat(put("piotr.nowicki", company, Pictures.png(Color.BLUE), "image/png")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Caller.OTHER_SALES.get(company + "/logo").status()).isEqualTo(404);
        assertThat(Caller.OTHER_SALES.delete(company + "/logo").status()).isEqualTo(404);
        assertThat(Caller.SALES.get(company + "/logo").status()).isEqualTo(200);
    }

    @Test
    void thePagesAddressAsksForASession() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Product.running().url("/logos/1/1/64")))
                .build();

        assertThat(Product.running().send(request).statusCode()).isEqualTo(302);
    }

    private static HttpResponse<String> put(String login, String company, byte[] content, String type) {
        String credentials =
                Base64.getEncoder().encodeToString((login + ":kontor-demo").getBytes(StandardCharsets.UTF_8));
        return Product.running()
                .send(HttpRequest.newBuilder(URI.create(Product.running().url("/api/v1" + company + "/logo")))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", type)
                        .header("Accept-Language", "en")
                        .PUT(BodyPublishers.ofByteArray(content))
                        .build());
    }
}
