package org.kontor.crm.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, by what is in it. */
class ContentTypeTest {

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, application/pdf",
        "474946383961, image/gif",
        "89504e470d0a1a0a00, image/png",
        "ffd8ffe0, image/jpeg",
        "524946463132333457454250, image/webp",
        "524946463132333457415645, audio/wav",
        "000000206674797069736f6d, video/mp4",
        "1f8b08, application/gzip",
        "000102, application/octet-stream",
        "4d5a9000, application/octet-stream"
    })
    void knowsWhatIsKnownByItsFirstBytes(String hex, String type) {
        assertThat(ContentType.of(HexFormat.of().parseHex(hex))).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><x/>",
                "alert(document.cookie)",
                "Zażółć gęślą jaźń",
                ""
            })
    void callsTextWhateverABrowserWouldRun(String content) {
        assertThat(ContentType.of(content.getBytes(StandardCharsets.UTF_8))).isEqualTo("text/plain");
    }

    @Test
    void aLetterCutInTwoIsStillText() {
        byte[] whole = ("a" + "ż".repeat(ContentType.HEAD)).getBytes(StandardCharsets.UTF_8);

        assertThat(ContentType.of(Arrays.copyOf(whole, ContentType.HEAD))).isEqualTo("text/plain");
    }

    @Test
    void knowsOfficeDocumentsByWhatTheyAreMadeOf() throws IOException {
        assertThat(ContentType.of(zip("[Content_Types].xml", "word/document.xml")))
                .endsWith("wordprocessingml.document");
        assertThat(ContentType.of(zip("[Content_Types].xml", "xl/workbook.xml")))
                .endsWith("spreadsheetml.sheet");
        assertThat(ContentType.of(zip("readme.txt"))).isEqualTo("application/zip");
        assertThat(ContentType.of(openDocument())).isEqualTo("application/vnd.oasis.opendocument.text");
    }

    @Property
    void neverNamesATypeThatBrowsersRun(@ForAll byte[] head) {
        assertThat(ContentType.of(head))
                .doesNotContain("html", "svg", "xml;", "script")
                .contains("/");
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] openDocument() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(type.length);
            CRC32 sum = new CRC32();
            sum.update(type);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(1);
        }
        return bytes.toByteArray();
    }
}
