package org.kontor.crm.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.imports.file.WorkbookSourceTest.assertRefused;
import static org.kontor.crm.imports.file.WorkbookSourceTest.content;
import static org.kontor.crm.imports.file.WorkbookSourceTest.zip;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook that would take too much memory or time is refused before it is parsed. */
class WorkbookGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c\tr = 'ZZZZZZ1'><v>1</v></c></row>",
                "<row><c r=\"&#90;&#90;&#90;&#90;1\"><v>1</v></c></row>",
            })
    void aCellFarOutIsSeenHoweverItIsWritten(String row) throws IOException {
        assertRefused(content(sheet(row)), "imports.file.bomb");
    }

    /** Room is made for each text before the one that a cell names: of a few bytes that takes all memory. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c t='s'><v>2000000000</v></c></row>",
                "<row><c\tt = \"&#115;\"><v> 2000<!-- -->000000 </v></c></row>",
                "<row><c t='s'><v><![CDATA[2000000000]]></v></c></row>",
                "<row><c t='s'><v>&#50;000000000</v></c></row>",
                "<row><c t='s'><v>２000000000</v></c></row>",
                "<row><c t='s'><v>99999999999999999999</v></c></row>",
            })
    void aSharedTextFarOutIsSeenHoweverItIsWritten(String row) throws IOException {
        assertRefused(content(sheet(row)), "imports.file.bomb");
    }

    @Test
    void whatWouldTakeTooMuchIsRefused() throws IOException {
        String formula = "<c><f t=\"shared\" si=\"0\" ref=\"A1:A9\">" + "A1+".repeat(20_000) + "</f></c>";
        String pieces = "<t>" + "z".repeat(500_000) + "</t>";

        assertRefused(content(sheet("<a>".repeat(1_000))), "imports.file.bomb");
        assertRefused(content(sheet("<row>" + "<c/>".repeat(20_001) + "</row>")), "imports.file.bomb");
        assertRefused(content(sheet("<row><c><v>" + "9".repeat(401) + "</v></c></row>")), "imports.file.bomb");
        assertRefused(
                content(sheet("<row><c t=\"inlineStr\"><is>" + pieces.repeat(3) + "</is></c></row>")),
                "imports.file.bomb");
        assertRefused(
                content(sheet("<row>" + formula + "<c><f t=\"shared\" si=\"0\"/></c>".repeat(100) + "</row>")),
                "imports.file.bomb");
    }

    @Test
    void sharedTextsAreBoundedWhateverTheirPartIsCalled() throws IOException {
        byte[] text = "<si><t>abcdefghij</t></si>".repeat(40_000).getBytes(UTF_8);
        byte[] texts = zip(out -> {
            out.setLevel(1);
            out.putNextEntry(new ZipEntry("xl/anything.bin"));
            out.write("<sst>".getBytes(UTF_8));
            for (int i = 0; i < 110; i++) {
                out.write(text);
            }
        });

        assertRefused(content(texts), "imports.file.bomb");
    }

    @Test
    void aDocumentTypeIsRefusedWhereverItStands() throws IOException {
        assertRefused(content(sheet("<!--" + "-".repeat(9_000) + "--><!DOCTYPE x>")), "imports.file.workbook");
    }

    @Test
    void numbersWithoutAnEndStayAsTheyAreWritten() {
        assertThat(CellText.number(new BigDecimal("1E999999999"))).isEqualTo("1E+999999999");
    }

    private static byte[] sheet(String rows) throws IOException {
        return zip(out -> {
            out.setLevel(0);
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write(("<?xml version=\"1.0\"?><worksheet><sheetData>" + rows).getBytes(UTF_8));
        });
    }
}
