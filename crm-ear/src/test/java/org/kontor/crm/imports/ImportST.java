package org.kontor.crm.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** S-05: Firmy &gt; gear &gt; Import firm, from the file to the undo, in Polish. */
class ImportST {

    private static final Charset WINDOWS_1250 = Charset.forName("windows-1250");
    private static final double PATIENCE = 60_000;

    @RegisterExtension
    final Browser browser = new Browser();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void listIsLookedAtImportedAndTakenBack() throws IOException {
        Page page = browser.signedInAs("admin");
        page.locator("[data-k-menu=gear]").click();
        page.locator("#gear a", new Page.LocatorOptions().setHasText("Import firm"))
                .click();
        upload("Kontrahent;Branża;Notatka;Obroty\nŻółw %s;Energetyka;x;1 000\nŚwierk %s;Produkcja;x;dużo\n;IT;x;1\n");

        assertThat(page.locator("#charsetEvidence")).hasText("6 polskich liter");
        assertThat(page.locator("#delimiterEvidence")).hasText("4 kolumny w każdym wierszu");
        assertThat(page.locator("#skipped")).hasText("Pominięte kolumny: Notatka.");
        assertThat(page.locator(".k-sheet-t tbody tr")).hasCount(3);
        assertThat(page.getByLabel("Pole firmy dla kolumny „Kontrahent”")).hasValue("name");

        page.locator("#next").click();
        assertThat(page.locator(".k-match")).containsText("nazwa");
        page.locator("#tryOut").click();

        assertTally("3", "1", "0", "0", "0", "2");
        assertThat(page.locator(".k-effect")).containsText("doda 1. Pominie 2 wiersze. Na razie niczego nie zapisano.");
        assertThat(companies()).isZero();
        assertDifferences(
                page.waitForDownload(() -> page.locator("#downloadDifferences").click()));

        page.locator("#apply").click();

        assertTally("3", "1", "0", "0", "0", "2");
        assertThat(page.locator("#ask")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(companies()).isEqualTo(1);
        tab("Odrzucone");
        assertThat(page.locator(".k-outcome-t")).containsText("„dużo” nie jest kwotą, przykład: 12 500 000");
        Download download = page.waitForDownload(() -> page.locator("#download").click());
        assertThat(download.suggestedFilename()).isEqualTo("klienci-odrzucone.csv");
        assertThat(Files.readString(download.path(), WINDOWS_1250))
                .startsWith("Kontrahent;Branża;Notatka;Obroty;Powód odrzucenia\r\n")
                .contains("Świerk " + mark + ";Produkcja;x;dużo;");

        String result = page.url();
        page.locator("#showCreated").click();
        assertThat(page.locator(".k-cond").first()).containsText("firmę utworzył import klienci.csv z ");
        assertThat(page.locator("#rows")).containsText("Żółw " + mark);
        page.locator("#rows a:has-text('Żółw')").first().click();
        page.locator("main a[href*='tab=history']").first().click();
        assertThat(page.locator(".k-ev-h").first()).containsText(", klienci.csv, linia 2");
        page.navigate(result);
        page.locator("#ask").click();
        page.locator("#undoYes").click();

        assertThat(page.locator(".k-undone"))
                .containsText("1 firma jak przed importem", new ContainsTextOptions().setTimeout(PATIENCE));
        tab("Utworzone");
        assertThat(companies()).isZero();
        assertThat(page.locator(".k-outcome-t")).containsText("Żółw " + mark);
    }

    @Test
    void rowsThatAskAreAnsweredByKeyboard() {
        Page page = browser.signedInAs("admin");
        browser.open("/imports/new");
        upload("Nazwa firmy;Obroty\nŻółw %s;1\nŚwierk %s;1\nŻak %s;1\n");
        page.locator("#next").click();
        page.locator("#start").click();
        assertTally("3", "3", "0", "0", "0", "0");
        browser.open("/imports/new");
        upload("Nazwa firmy;Obroty\nŻółw %s;2\nŚwierk %s;2\nŻak %s;2\n");
        page.locator("#next").click();
        page.getByLabel("Zapytaj mnie o każdy wiersz po próbie").check();
        page.locator("#start").click();

        assertTally("3", "0", "0", "3", "0", "0", "0");
        assertThat(page.locator("#askSum")).hasText("3 z 3 wierszy czekają na decyzję.");
        assertThat(page.locator("#effect")).containsText("3 wiersze bez decyzji zostaną pominięte");
        assertThat(page.locator("#apply")).isVisible();
        Locator rows = page.locator("[data-k-asks]");
        rows.first().locator("button").first().focus();
        page.keyboard().press("1");
        assertThat(page.locator("#askSum")).hasText("2 z 3 wierszy czekają na decyzję.");
        assertThat(rows.nth(1).locator("button").first()).isFocused();
        page.keyboard().press("4");
        assertThat(page.locator("#askSum")).hasText("1 z 3 wierszy czeka na decyzję.");
        assertThat(rows.nth(1).locator("[aria-checked=true]")).hasText("Dodaj mimo to");
        assertThat(page.locator(".k-outcome-t tbody tr").nth(1)).containsText("Powstanie nowa firma");
        assertThat(page.locator("#askScope option").nth(1)).hasText("Wszystkie bez decyzji (1)");
        assertThat(page.locator("#answered")).containsText(", 2 wiersze, ostatnio ");
        page.locator("#apply").click();

        assertTally("3", "1", "1", "1", "0", "0", "0");
        assertThat(page.locator("#answered")).containsText(", 2 wiersze, ostatnio ");
        tab("Do decyzji");
        assertThat(page.locator(".k-outcome-t")).containsText("nikt nie zdecydował");
        assertThat(page.locator("#download")).isVisible();
        assertThat(companies()).isEqualTo(4);
    }

    @Test
    void columnsAreCorrectedByHand() {
        Page page = browser.signedInAs("admin");
        browser.open("/imports/new");
        upload("Coś;Uwagi\nŻółw %s;a\n");
        page.locator("#next").click();
        assertThat(page.locator("#refused")).containsText("Wskaż kolumnę z nazwą firmy");

        page.getByLabel("Pole firmy dla kolumny „Coś”").selectOption("name");
        assertThat(page.locator("#skipped")).hasText("Pominięte kolumny: Uwagi.");
        page.locator("#next").click();
        page.locator("#start").click();

        assertTally("1", "1", "0", "0", "0", "0");
        assertThat(companies()).isEqualTo(1);
    }

    @Test
    void waysOfWritingAreFoundOutAndCorrectedByHand() {
        Page page = browser.signedInAs("admin");
        browser.open("/imports/new");
        upload("Kontrahent;Obroty;Od\nŻółw %s;1 250,50;\"28.11.2026\"\nŚwierk %s;12,5;01.02.2026\nŻak %s;1.5;\n");

        assertThat(page.locator("#quoteEvidence")).hasText("1 komórka w cudzysłowie na początku pliku");
        assertThat(page.locator("#decimalsEvidence")).hasText("przecinek dziesiętny: 2 liczby, 1 inaczej");
        assertThat(page.locator("#daysEvidence")).hasText("daty dd.mm.rrrr: 2");

        page.locator("#delimiter").selectOption("other");
        page.locator("#otherDelimiter").fill(",");
        page.locator("#otherDelimiter").blur();
        assertThat(page.locator("#delimiterEvidence")).hasText("wybrano ręcznie");
        assertThat(page.locator(".k-sheet-t tbody tr").first()).containsText("Żółw %s;1 250".replace("%s", mark));
        page.locator("#delimiter").selectOption(";");
        assertThat(page.locator("#decimalsEvidence")).hasText("przecinek dziesiętny: 2 liczby, 1 inaczej");
        assertThat(page.locator(".k-sheet-t tbody tr").first()).containsText("28.11.2026");

        page.locator("#decimals").selectOption("POINT");
        assertThat(page.locator("#decimalsEvidence")).hasText("wybrano ręcznie");
        page.locator("#next").click();
        page.locator("#tryOut").click();

        assertTally("3", "1", "0", "0", "0", "2");
        tab("Odrzucone");
        assertThat(page.locator(".k-outcome-t")).containsText("„12,5” nie pasuje do kropki dziesiętnej");
    }

    @Test
    void peopleAndPartsOfAddressesMapThemselvesAndAreShownCellByCell() {
        Page page = browser.signedInAs("admin");
        String header = "Nazwa firmy;Kontakt 1: imię;Kontakt 1: nazwisko;Kontakt 2;Ulica;Miasto\n";
        browser.open("/imports/new");
        upload(header + "Żółw %s;Anna;Żak;Jan Nowak;Długa 1;Gdańsk\n");
        assertThat(page.getByLabel("Pole firmy dla kolumny „Kontakt 1: nazwisko”"))
                .hasValue("contact1.lastName");
        assertThat(page.getByLabel("Pole firmy dla kolumny „Miasto”")).hasValue("addresses.REGISTERED.city");
        page.locator("#next").click();
        page.locator("#start").click();
        assertTally("1", "1", "0", "0", "0", "0");

        browser.open("/imports/new");
        upload(header + "Żółw %s;Anna;Żak;Ewa Nowak;Długa 1;Sopot\n");
        page.locator("#next").click();
        page.locator("#tryOut").click();

        assertTally("1", "0", "1", "0", "0", "0");
        tab("Zmienione");
        assertThat(page.locator(".k-diff dt")).hasText(new String[] {"Adresy, siedziba: Miejscowość", "Kontakt 2"});
        assertThat(page.locator(".k-diff ins")).hasText(new String[] {"Sopot", "Ewa Nowak"});
    }

    @Test
    void fileThatIsNoListIsRefusedInOneSentence() {
        Page page = browser.signedInAs("admin");
        browser.open("/imports/new");

        page.setInputFiles("#file", new FilePayload("obraz.csv", "text/csv", new byte[] {0, 1, 2, 3, 0, 0, 9, 0, 1}));
        page.locator("#send").click();

        assertThat(page.locator("#refused")).containsText("To nie jest plik tekstowy.");
    }

    private void assertDifferences(Download download) throws IOException {
        assertThat(download.suggestedFilename()).isEqualTo("klienci-różnice-utworzone.xlsx");
        try (ZipFile workbook = new ZipFile(download.path().toFile())) {
            byte[] sheet = workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"))
                    .readAllBytes();
            assertThat(new String(sheet, StandardCharsets.UTF_8))
                    .contains("Przed importem", mark, "Energetyka", "Utworzone")
                    .doesNotContain("Produkcja");
        }
    }

    private void upload(String csv) {
        Page page = browser.page();
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "klienci.csv", "text/csv", csv.replace("%s", mark).getBytes(WINDOWS_1250)));
        assertThat(page.locator(".k-drop-name")).hasText("klienci.csv");
        page.locator("#send").click();
        page.waitForURL("**/imports/*");
    }

    private void tab(String name) {
        browser.page()
                .locator(".k-tabs a", new Page.LocatorOptions().setHasText(name))
                .click();
    }

    /** Rows = created + changed + unchanged + duplicates + rejected. */
    private void assertTally(String... numbers) {
        Locator figures = browser.page().locator(".k-tally dd");
        assertThat(figures).hasText(numbers, new HasTextOptions().setTimeout(PATIENCE));
    }

    private long companies() {
        String list = browser.product()
                .rest("admin", "GET", "/companies?q=" + mark, "")
                .body();
        return list.split("\"name\":\"[^\"]*" + mark, -1).length - 1L;
    }
}
