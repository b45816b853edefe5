package org.kontor.crm.faults;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes a list as a workbook: the least that ECMA-376 asks of one. */
final class Workbook {

    /** How cells hold their texts. */
    enum Texts {
        /** In themselves, as programs write them. */
        INLINE,
        /** By their place in one table of texts, as offices do. */
        SHARED
    }

    /** So many texts have one place however often they come; of the others each cell has its own. */
    private static final int KNOWN = 100_000;

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private Workbook() {}

    static void write(Path list, Path target, Texts texts) throws IOException {
        Path table = target.resolveSibling("texts.xml");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target));
                Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16)) {
            part(
                    zip,
                    out,
                    "[Content_Types].xml",
                    "<Types xmlns='" + PACKAGE + "content-types'>"
                            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPES + "sheet.main+xml'/>"
                            + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + TYPES
                            + "worksheet+xml'/>"
                            + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + TYPES
                            + "sharedStrings+xml'/></Types>");
            part(
                    zip,
                    out,
                    "_rels/.rels",
                    "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='r1' Type='" + RELATIONS
                            + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            part(
                    zip,
                    out,
                    "xl/workbook.xml",
                    "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS
                            + "'><sheets><sheet name='Firmy' sheetId='1' r:id='r1'/></sheets></workbook>");
            part(
                    zip,
                    out,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='" + PACKAGE
                            + "relationships'><Relationship Id='r1' Type='" + RELATIONS
                            + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='" + RELATIONS
                            + "/sharedStrings' Target='sharedStrings.xml'/></Relationships>");
            begin(zip, "xl/worksheets/sheet1.xml");
            try (Table shared = new Table(table)) {
                sheet(list, out, texts == Texts.SHARED ? shared : null);
            }
            out.flush();
            zip.closeEntry();
            begin(zip, "xl/sharedStrings.xml");
            Files.copy(table, zip);
            zip.closeEntry();
        } finally {
            Files.deleteIfExists(table);
        }
    }

    /** The texts that cells share, in a file of their own until the sheet is written. */
    private static final class Table implements AutoCloseable {

        private final Map<String, Integer> places = new HashMap<>();
        private final Writer out;
        private int size;

        Table(Path file) throws IOException {
            out = Files.newBufferedWriter(file);
            out.write("<?xml version='1.0' encoding='UTF-8'?><sst xmlns='" + MAIN + "'>");
        }

        int place(String text) throws IOException {
            Integer known = places.get(text);
            if (known != null) {
                return known;
            }
            out.write("<si><t>" + text + "</t></si>");
            if (size < KNOWN) {
                places.put(text, size);
            }
            return size++;
        }

        @Override
        public void close() throws IOException {
            out.write("</sst>");
            out.close();
        }
    }

    private static void sheet(Path list, Writer out, @Nullable Table shared) throws IOException {
        out.write("<?xml version='1.0' encoding='UTF-8'?><worksheet xmlns='" + MAIN + "'><sheetData>");
        try (BufferedReader lines = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write("<row r='" + number + "'>");
                char column = 'A';
                for (String cell : line.split(";", -1)) {
                    String text = cell.replace("&", "&amp;").replace("<", "&lt;");
                    String place = "<c r='" + column++ + number;
                    out.write(
                            shared == null
                                    ? place + "' t='inlineStr'><is><t>" + text + "</t></is></c>"
                                    : place + "' t='s'><v>" + shared.place(text) + "</v></c>");
                }
                out.write("</row>");
                number++;
            }
        }
        out.write("</sheetData></worksheet>");
    }

    private static void part(ZipOutputStream zip, Writer out, String name, String text) throws IOException {
        begin(zip, name);
        out.write("<?xml version='1.0' encoding='UTF-8'?>" + text);
        out.flush();
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }
}
