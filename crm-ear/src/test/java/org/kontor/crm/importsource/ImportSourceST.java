package org.kontor.crm.importsource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.SelectOption;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** I-09: lists come by themselves from a folder, an address and an SFTP server, and the report comes by e-mail; in Polish. */
class ImportSourceST {

    private static final ContainsTextOptions PATIENCE = new ContainsTextOptions().setTimeout(60_000);

    @RegisterExtension
    final Browser browser = new Browser();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Elsewhere elsewhere;

    @BeforeEach
    void open() throws Exception {
        elsewhere = new Elsewhere();
        browser.product().configure(elsewhere.variables());
        profile();
    }

    @AfterEach
    void close() throws Exception {
        if (sources().contains(mark)) {
            delete();
        }
        browser.product().configure(Map.of());
        elsewhere.close();
    }

    @Test
    void aFolderIsWatchedAndTheReportComesWithTheRejectedRows() throws Exception {
        Page page = browser.signedInAs("admin");
        browser.open("/imports");
        page.locator("#sources").click();
        page.locator("#add").first().click();
        page.locator("#save").click();
        assertThat(page.locator("#name_problem")).containsText("Podaj nazwę źródła.");
        assertThat(page.locator("#location_problem")).containsText("Podaj, gdzie leżą pliki.");

        page.locator("#name").fill("Folder " + mark);
        page.locator("#profileId").selectOption(new SelectOption().setLabel("Lista " + mark));
        page.locator("#location").fill("/etc");
        page.locator("#errorPercent").fill("50");
        page.locator("#reportTo").fill("biuro@firma.example");
        page.locator("#save").click();
        assertThat(page.locator("#location_problem")).containsText("Folder „/etc” nie leży w żadnym z dozwolonych");
        page.locator("#location").fill(elsewhere.folder.toString());
        page.locator("#save").click();

        Locator row = page.locator(".k-sources tbody tr", new Page.LocatorOptions().setHasText(mark));
        assertThat(row).containsText("działa");
        assertThat(row).containsText("co godzinę");
        assertThat(row).containsText("Nic jeszcze nie przyszło");
        Elsewhere.write(
                elsewhere.folder, "firmy.csv", "Nazwa firmy;Obroty\nŻółw %1$s;100\nŚwierk %1$s;dużo\n".formatted(mark));
        row.getByText("Uruchom teraz").click();
        assertThat(page.locator(".k-toast")).containsText("Uruchomiono „Folder " + mark + "”");
        awaitLast("DONE");
        browser.open("/imports/sources");
        assertThat(row).containsText("zaimportowano");
        assertThat(companies()).isEqualTo(1);

        assertThat(elsewhere.mail.waitForIncomingEmail(60_000, 1)).isTrue();
        Message mail = elsewhere.mail.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Import „Folder " + mark + "”: zaimportowano");
        Multipart parts = (Multipart) mail.getContent();
        assertThat(text(parts.getBodyPart(0)))
                .contains("Plik: firmy.csv", "Odrzucone wiersze z powodami są w załączniku.");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("firmy-odrzucone.csv");
        assertThat(text(parts.getBodyPart(1))).contains("Świerk " + mark + ";dużo;", "nie jest kwotą");

        row.locator("th a").click();
        assertThat(page.locator(".k-finds")).containsText("wysłany");
        page.locator(".k-finds th a").click();
        assertThat(page.locator("#fromSource")).hasText("Ze źródła „Folder " + mark + "”");
        await().untilAsserted(
                        () -> assertThat(elsewhere.folder.resolve("firmy.csv")).doesNotExist());
        try (var archived = Files.list(elsewhere.folder.resolve("archive"))) {
            assertThat(archived).hasSize(1);
        }
    }

    @Test
    void whatIsOddStopsTheSourceUntilSomebodyResumesItOrDeletesIt() throws Exception {
        add("Za dużo błędów", """
                "kind": "FOLDER", "location": "%s", "reportTo": ["biuro@firma.example"]""".formatted(elsewhere.folder));
        Elsewhere.write(elsewhere.folder, "zle.csv", "Nazwa firmy;Obroty\nŻółw %s;dużo\n".formatted(mark));
        awaitLast("HELD");
        Page page = browser.signedInAs("admin");
        browser.open("/imports/sources");

        Locator row = page.locator(".k-sources tbody tr", new Page.LocatorOptions().setHasText(mark));
        assertThat(row).containsText("stanęło");
        assertThat(row).containsText("Wierszy odrzuconych lub bez prawa zmiany jest 1 z 1, a granica to 10%.");
        assertThat(companies()).isZero();
        assertThat(elsewhere.mail.waitForIncomingEmail(60_000, 1)).isTrue();
        String report = text(((Multipart) elsewhere.mail.getReceivedMessages()[0].getContent()).getBodyPart(0));
        assertThat(report).contains("po próbie nie zapisano", "Źródło stoi, dopóki ktoś go nie wznowi");

        row.getByText("Wznów").click();
        assertThat(row).containsText("działa", PATIENCE);
        row.getByText("Wstrzymaj").click();
        assertThat(row).containsText("wstrzymane");
        row.locator(".is-danger").click();
        assertThat(page.locator("#deleting")).containsText("Usunąć źródło „Za dużo błędów " + mark + "”?");
        page.locator("#deleteYes").click();
        assertThat(row).hasCount(0);
    }

    @Test
    void addressesAndServersOfFilesAreAskedWithTheirPasswords() throws Exception {
        elsewhere.list = "Nazwa firmy;Obroty\nŻółw %s;1\n".formatted(mark);
        add("Adres", """
                "kind": "URL", "location": "%s", "login": "erp", "secret": "tajne hasło\"""".formatted(elsewhere.webAddress()));
        awaitLast("DONE");
        assertThat(companies()).isEqualTo(1);
        assertThat(sources()).contains("\"secretKept\":true").doesNotContain("tajne");
        delete();

        Elsewhere.write(elsewhere.remote.resolve("out"), "a.csv", "Nazwa firmy;Obroty\nŚwierk %s;1\n".formatted(mark));
        add("SFTP", """
                "kind": "SFTP", "location": "%s", "login": "%s", "secret": "%s", "hostKey": "%s\"""".formatted(elsewhere.filesAddress(), Elsewhere.LOGIN, Elsewhere.SECRET, elsewhere.hostKey()));
        awaitLast("DONE");
        assertThat(companies()).isEqualTo(2);
        assertThat(sources()).doesNotContain("tajne");
        await().untilAsserted(
                        () -> assertThat(elsewhere.remote.resolve("out/a.csv")).doesNotExist());
        assertThat(browser.product().log()).doesNotContain("tajne hasło");
    }

    private void profile() {
        HttpResponse<String> made = rest("POST", "/import-profiles", """
                {"name": "Lista %s", "shared": true,
                 "columns": [{"heading": "Nazwa firmy", "field": "name"}, {"heading": "Obroty", "field": "revenue"}]}""".formatted(mark));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    private void add(String name, String place) {
        String profile = rest("GET", "/import-profiles", "")
                .body()
                .replaceAll("(?s).*\"id\":(\\d+),(?:(?!\"id\")[^{}])*\"name\":\"Lista " + mark + "\".*", "$1");
        HttpResponse<String> made = rest("POST", "/import-sources", """
                {"name": "%s %s", "profileId": %s, %s}""".formatted(name, mark, profile, place));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.body()).doesNotContain("tajne");
        String id = made.body().replaceAll("(?s).*?\"id\":(\\d+).*", "$1");
        assertThat(rest("POST", "/import-sources/" + id + "/run", "").statusCode())
                .isEqualTo(202);
    }

    private void delete() {
        String id = sources().replaceAll("(?s).*\"id\":(\\d+),\"name\":\"[^\"]*" + mark + "\".*", "$1");
        assertThat(rest("DELETE", "/import-sources/" + id, "").statusCode()).isEqualTo(204);
    }

    private void awaitLast(String state) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(sources()).contains("\"state\":\"" + state + "\""));
    }

    /** Of this test. */
    private String sources() {
        String all = rest("GET", "/import-sources", "").body();
        return all.replaceAll("(?s).*(\\{\"id\":\\d+,\"name\":\"[^\"]*" + mark + ".*?)(,\\{\"id\".*|$)", "$1");
    }

    private HttpResponse<String> rest(String method, String path, String body) {
        return browser.product().rest("admin", method, path, body, "Content-Type", "application/json");
    }

    private long companies() {
        String list = browser.product()
                .rest("admin", "GET", "/companies?q=" + mark, "")
                .body();
        return list.split("\"name\":\"[^\"]*" + mark, -1).length - 1L;
    }

    private static String text(BodyPart part) throws Exception {
        try (InputStream bytes = part.getInputStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
