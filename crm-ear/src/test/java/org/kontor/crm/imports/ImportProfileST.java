package org.kontor.crm.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** I-03: columns, changes of cells and constants of one file are kept as a profile and used for the next, in Polish. */
class ImportProfileST {

    private static final double PATIENCE = 60_000;

    @RegisterExtension
    final Browser browser = new Browser();

    private final String mark = UUID.randomUUID().toString().substring(0, 8).replaceAll("[^0-9]", "7");

    @Test
    void whatWasDoneForOneFileIsDoneForTheNext() {
        Page page = browser.signedInAs("admin");
        upload("Kto;Ile;Dane\nŻÓŁW %s;;a/wiatr\n");
        field("Kto").selectOption("name");
        field("Ile").selectOption("revenue");
        field("Dane").selectOption("industry");
        changeCells();
        addConstant();
        page.locator("#next").click();
        page.getByLabel("Uzupełnij tylko to, czego firmie brakuje").check();
        page.locator("#columns").click();

        page.locator("#saveProfile").click();
        page.locator("#profileAdd").click();
        assertThat(page.locator("#profileNameProblem")).containsText("Podaj nazwę profilu.");
        page.locator("#profileName").fill("Sklep " + mark);
        page.locator("#profileAdd").click();
        assertThat(page.locator("#profileDialog")).hasCount(0);
        assertThat(page.locator(".k-toast")).containsText("Zapisano profil „Sklep " + mark + "”");

        upload("Dane;Uwagi;Kto\nb/Słońce %s;x;DRUGI ŻÓŁW %s\n");
        assertThat(page.locator("#proposed")).hasCount(0);
        page.locator("#profile")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Sklep " + mark));
        page.locator("#useProfile").click();
        assertThat(page.locator("#fit")).containsText("Profil nie zna kolumn, które zostały pominięte: Uwagi.");
        assertThat(page.locator("#fit")).containsText("W pliku brak kolumn: Ile.");
        assertThat(field("Kto")).hasValue("name");
        assertThat(page.locator(".k-sheet-t tbody td").first()).hasText("Słońce " + mark);
        assertThat(page.getByLabel("Wartość stałej 1")).hasValue("Z-" + mark);

        page.locator("#next").click();
        assertThat(page.getByLabel("Uzupełnij tylko to, czego firmie brakuje")).isChecked();
        page.locator("#start").click();
        assertThat(page.locator(".k-tally dd"))
                .hasText(new String[] {"1", "1", "0", "0", "0", "0"}, new HasTextOptions().setTimeout(PATIENCE));
        assertThat(companies()).contains("Drugi Żółw " + mark);

        upload("Ile;Dane;Kto\n1;a/b;c\n");
        assertThat(page.locator("#proposed")).hasText("Nagłówki tego pliku pasują do profilu „Sklep " + mark + "”.");
        page.locator("#deleteProfile").click();
        page.locator("#profileDeleteNo").click();
        assertThat(page.locator("#deleteProfile")).isFocused();
        page.locator("#deleteProfile").click();
        page.locator("#profileDeleteYes").click();
        assertThat(page.locator("#profileDeleting")).hasCount(0);
        assertThat(page.locator("#proposed")).hasCount(0);
    }

    @Test
    void formatIsGivenAndToldByRest() {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "Nazwa firmy~Obroty\nŻółw %s~1.234\n\r\n--x\r\n".replace("%s", mark)
                + "Content-Disposition: form-data; name=\"profile\"\r\n\r\n"
                + "{\"decimals\": \"COMMA\", \"days\": \"MONTH_FIRST\", \"quote\": \"\", \"trial\": true}\r\n--x--\r\n";

        HttpResponse<String> run = browser.product()
                .rest("admin", "POST", "/imports", body, "Content-Type", "multipart/form-data; boundary=x");

        assertThat(run.body())
                .contains(
                        "\"format\":{\"charset\":\"UTF-8\",\"delimiter\":\"~\",\"quote\":\"\",\"decimals\":\"COMMA\",\"days\":\"MONTH_FIRST\"}");
        assertThat(run.statusCode()).isEqualTo(202);
    }

    /** Names in capitals become titles, of a path the second part counts, and what is empty is worth 5. */
    private void changeCells() {
        Page page = browser.page();
        cells("Kto").click();
        page.locator("#more").click();
        page.getByLabel("Zmiana", new Page.GetByLabelOptions().setExact(true)).selectOption("TITLE");
        page.locator("#cellsSave").click();
        assertThat(cells("Kto")).hasText("słowa wielką literą");
        assertThat(cells("Kto")).isFocused();
        assertThat(page.locator(".k-sheet-t tbody td").first()).hasText("Żółw " + mark);

        cells("Dane").click();
        page.locator("#more").click();
        page.getByLabel("Zmiana", new Page.GetByLabelOptions().setExact(true)).selectOption("SPLIT");
        page.locator("#cellsSave").click();
        assertThat(page.locator("#cellsDialog")).containsText("Podaj, co dzieli części, i numer części od 1 do 99.");
        page.getByLabel("Części dzieli").fill("/");
        page.getByLabel("Która część").fill("2");
        page.locator("#cellsSave").click();
        assertThat(cells("Dane")).hasText("jedna z części");
        assertThat(page.locator(".k-sheet-t tbody td").nth(2)).hasText("wiatr");

        cells("Ile").click();
        page.getByLabel("Gdy komórka jest pusta").fill("dużo");
        page.locator("#cellsSave").click();
        assertThat(page.locator("#fallbackProblem")).containsText("„dużo” nie jest kwotą");
        page.getByLabel("Gdy komórka jest pusta").fill("5");
        page.locator("#cellsSave").click();
        assertThat(cells("Ile")).hasText("gdy pusto: 5");
    }

    private void addConstant() {
        Page page = browser.page();
        page.locator("#addConstant").click();
        page.getByLabel("Pole stałej 1").selectOption("responsible");
        page.getByLabel("Wartość stałej 1").fill("nikt taki");
        page.getByLabel("Wartość stałej 1").blur();
        assertThat(page.locator("#constants")).containsText("nie ma osoby „nikt taki”");
        page.getByLabel("Pole stałej 1").selectOption("externalId");
        page.getByLabel("Wartość stałej 1").fill("Z-" + mark);
        page.getByLabel("Wartość stałej 1").blur();
        assertThat(page.locator("#constants .k-msg")).hasCount(0);
    }

    private Locator field(String heading) {
        return browser.page().getByLabel("Pole firmy dla kolumny „" + heading + "”");
    }

    private Locator cells(String heading) {
        return browser.page().getByLabel("Komórki kolumny „" + heading + "”: ");
    }

    private void upload(String csv) {
        Page page = browser.page();
        browser.open("/imports/new");
        page.setInputFiles(
                "#file",
                new FilePayload("lista.csv", "text/csv", csv.replace("%s", mark).getBytes(StandardCharsets.UTF_8)));
        page.locator("#send").click();
        page.waitForURL(Pattern.compile(".*/imports/\\d+"));
    }

    private String companies() {
        return browser.product()
                .rest("admin", "GET", "/companies?q=" + mark, "")
                .body();
    }
}
