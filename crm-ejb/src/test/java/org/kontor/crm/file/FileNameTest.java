package org.kontor.crm.file;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.identifier.PlainText;

/** Names as senders write them, and what is kept of them. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "umowa ramowa.pdf, umowa ramowa.pdf",
                "Zażółć gęślą jaźń.docx, Zażółć gęślą jaźń.docx",
                "契約書 🐢.pdf, 契約書 🐢.pdf",
                "../../etc/passwd, passwd",
                "..\\..\\boot.ini, boot.ini",
                "C:\\Users\\anna\\oferta.xlsx, oferta.xlsx",
                "/, plik",
                "..., plik",
                "'', plik",
                ".htaccess, .htaccess",
                "\"><script>.txt, \"><script>.txt",
                "raport.pdf..., raport.pdf"
            })
    void keepsLettersAndDropsPaths(String sent, String kept) {
        assertThat(FileName.of(sent)).isEqualTo(kept);
    }

    @Test
    void dropsWhatHidesAnEndingOrBreaksALine() {
        assertThat(FileName.of("faktura\u202Efdp.exe")).isEqualTo("fakturafdp.exe");
        assertThat(FileName.of("a\r\nSet-Cookie: x.txt\0")).isEqualTo("aSet-Cookie: x.txt");
        assertThat(FileName.of("a\u2028b\u2029c\u0085.txt")).isEqualTo("abc.txt");
    }

    @Test
    void keepsTheEndingOfALongName() {
        assertThat(FileName.of("x".repeat(400) + ".pdf")).hasSize(255).endsWith("x.pdf");
        assertThat(FileName.of("🐢".repeat(200))).hasSizeLessThanOrEqualTo(255).endsWith("🐢");
    }

    @Property
    void isAlwaysOneLineWithoutAPath(@ForAll String sent) {
        String kept = FileName.of(sent);

        assertThat(kept).isNotBlank().doesNotContain("/", "\\").hasSizeLessThanOrEqualTo(255);
        assertThat(PlainText.isPlain(kept)).isTrue();
        assertThat(FileName.of(kept)).isEqualTo(kept);
    }
}
