package org.kontor.crm.attack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.attack.Attacker.sql;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;
import org.kontor.crm.product.Pictures;

/** What somebody sends and never saves is bounded; the refusal says so where the file was chosen, and to programs. */
class WaitingFilesST {

    private static final String HEAD = "marek.wojcik";
    private static final String SELLER = "joanna.mazur";

    @RegisterExtension
    final Browser browser = new Browser();

    @AfterEach
    void forget() {
        sql("delete from import_run where file_name = 'czeka.csv'");
        String gone;
        do {
            gone = sql("select delete_loose_files(now())");
        } while (!gone.equals("0"));
    }

    @Test
    void filesOfFormsAreBounded() {
        sql(
                "insert into stored_file (type, size, created_by, created_at) select 'text/plain', 1, id, now() - interval '2 hours'"
                        + " from app_user, generate_series(1, 200) where login = '" + SELLER + "'");
        for (String kind : new String[] {"companies", "contacts"}) {
            Answer refused = Attacker.rest(SELLER, "POST", "/" + kind + "/uploads?name=a.txt", new byte[1]);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body())
                    .contains("urn:kontor:problem:invalid", "\"field\":\"file\"", "file.error.loose")
                    .contains(
                            "Too many files that you have sent wait to be saved already: 200 at most, 200 MB together");
        }

        Page page = browser.signedInAs(SELLER);
        browser.open("/companies/new");
        page.setInputFiles("#logoFile", new FilePayload("logo.png", "image/png", Pictures.png(Color.RED)));

        assertThat(page.locator(".k-logo-box [data-k-said]"))
                .containsText(
                        "Na zapis czeka już zbyt wiele wysłanych przez Ciebie plików: najwyżej 200, razem 200 MB");
        assertThat(page.locator("#logo")).hasValue("");
    }

    @Test
    void filesOfImportsAreBounded() {
        sql("insert into import_run (user_id, actor, file_name, file_size, format, columns, rows)"
                + " select id, name, 'czeka.csv', 1, '{}', '[]', 1 from app_user, generate_series(1, 50)"
                + " where login = '" + HEAD + "'");
        String parts = """
                --x\r
                Content-Disposition: form-data; name="file"; filename="a.csv"\r
                \r
                Nazwa firmy
                Nowa
                \r
                --x--\r
                """;

        Answer refused = Attacker.rest(
                HEAD,
                "POST",
                "/imports",
                parts.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "multipart/form-data; boundary=x");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "urn:kontor:problem:refused", "Too many of your files wait for their import to start already");

        Page page = browser.signedInAs(HEAD);
        browser.open("/imports/new");
        page.setInputFiles(
                "#file", new FilePayload("a.csv", "text/csv", "Nazwa firmy\nNowa\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("#send").click();

        assertThat(page.locator("#refused")).containsText("Na rozpoczęcie importu czeka już zbyt wiele Twoich plików");
        assertThat(sql(
                        "select count(*) from import_run where file_name = 'a.csv' and user_id = (select id from app_user"
                                + " where login = '" + HEAD + "')"))
                .isEqualTo("0");
    }
}
