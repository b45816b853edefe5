package org.kontor.crm.faults;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a list as a workbook, its cells as inline strings: the least that ECMA-376 asks of one. */
final class Workbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private Workbook() {}

    static void write(Path list, Path target) throws IOException {
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
                            + "worksheet+xml'/></Types>");
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
                            + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
            begin(zip, "xl/worksheets/sheet1.xml");
            sheet(list, out);
            out.flush();
            zip.closeEntry();
        }
    }

    private static void sheet(Path list, Writer out) throws IOException {
        out.write("<?xml version='1.0' encoding='UTF-8'?><worksheet xmlns='" + MAIN + "'><sheetData>");
        try (BufferedReader lines = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write("<row r='" + number + "'>");
                char column = 'A';
                for (String cell : line.split(";", -1)) {
                    out.write("<c r='" + column++ + number + "' t='inlineStr'><is><t>"
                            + cell.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>");
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
