package org.kontor.crm.imports.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as they should not be: a sound one, spoiled as an archive, as XML and in what its cells say. */
public final class WildWorkbook {

    private static final Map<String, byte[]> SOUND = parts(sound());
    private static final long FIRST_DAY = 1_600_000_000_000L;
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    /** What is put in the place of a cell, or before the first row. */
    private static final List<String> CELLS = List.of(
            "<c r=\"A2\" t=\"n\"><v>1E999999999</v></c>",
            "<c r=\"A2\"><v>-1e-999999999</v></c>",
            "<c r=\"A2\"><v>" + "9".repeat(500) + "</v></c>",
            "<c r=\"A2\" s=\"1\"><v>9999999999999</v></c>",
            "<c r=\"A2\" s=\"-1\"><v>1</v></c>",
            "<c r=\"A2\" s=\"x\"><v>1</v></c>",
            "<c r=\"A2\" t=\"b\"><v>maybe</v></c>",
            "<c r=\"A2\" t=\"zzz\"><v>1</v></c>",
            "<c r=\"A2\" t=\"s\"><v>99999</v></c>",
            "<c r=\"A2\" t=\"s\"><v>-1</v></c>",
            "<c r=\"A2\" t=\"e\"><v>#DIV/0!</v></c>",
            "<c r=\"A2\" t=\"inlineStr\"><is><t>=cmd|' /C calc'!A0</t></is></c>",
            "<c r=\"A2\" t=\"str\"><f>A1+1</f><v>12.5</v></c>",
            "<c r=\"A2\"><f t=\"shared\" si=\"7\"/><v>1</v></c>",
            "<c r=\"A2\"><f t=\"shared\" si=\"x\" ref=\"A1:B2\">A1</f><v>1</v></c>",
            "<c r=\"A2\"><f t=\"array\" ref=\"!\">A1</f><v>1</v></c>",
            "<c r=\"ZZZZZZ1\"><v>1</v></c>",
            "<c r='ZZZZZZ1'><v>1</v></c>",
            "<c\tr = \"&#90;&#90;&#90;&#90;&#90;1\"><v>1</v></c>",
            "<c r=\"1A\"><v>1</v></c>",
            "<c r=\"\"><v>1</v></c>",
            "<c r=\"XFD2\"><v>1</v></c>",
            "<row r=\"-5\"><c><v>1</v></c></row>",
            "<row r=\"999999999999\"><c><v>1</v></c></row>",
            "<row><row><c><c><v>1</v></c></c></row></row>",
            "<c r=\"A2\" t=\"inlineStr\"><is><t>" + "q".repeat(RowReader.MAX_CELL + 1) + "</t></is></c>",
            "<c><v>1</v></c>".repeat(600),
            "<c/>".repeat(30_000),
            "<a>".repeat(2_000),
            "<!-- " + "c".repeat(5_000) + " --><!DOCTYPE x [<!ENTITY a \"b\">]>",
            "&a;",
            "<![CDATA[ <c> ]]>",
            "<?x y?>",
            "\0",
            "]]>");

    private WildWorkbook() {}

    /** A file that is spoiled. */
    public static byte[] file(RandomGenerator random) {
        Map<String, byte[]> parts = new LinkedHashMap<>(SOUND);
        int ways = random.nextInt(4);
        for (int i = 0; i < ways; i++) {
            spoil(parts, random);
        }
        byte[] file = zip(parts, random);
        return switch (random.nextInt(5)) {
            case 0 -> WildText.flipped(file, random);
            case 1 -> Arrays.copyOf(file, random.nextInt(file.length));
            default -> file;
        };
    }

    private static void spoil(Map<String, byte[]> parts, RandomGenerator random) {
        List<String> names = List.copyOf(parts.keySet());
        if (names.isEmpty()) {
            return;
        }
        String name =
                random.nextBoolean() && parts.containsKey(SHEET) ? SHEET : names.get(random.nextInt(names.size()));
        byte[] part = Objects.requireNonNull(parts.get(name));
        switch (random.nextInt(9)) {
            case 0 -> parts.remove(name);
            case 1 -> parts.put(name, WildText.flipped(part, random));
            case 2 -> parts.put(name, Arrays.copyOf(part, random.nextInt(part.length + 1)));
            case 3 -> parts.put(name.toUpperCase(Locale.ROOT), part);
            case 4 -> parts.put(name, Objects.requireNonNull(parts.get(names.get(random.nextInt(names.size())))));
            default -> parts.put(name, with(part, CELLS.get(random.nextInt(CELLS.size())), random));
        }
    }

    /** The part with something put before one of its tags. */
    private static byte[] with(byte[] part, String more, RandomGenerator random) {
        String text = new String(part, ISO_8859_1);
        int at = text.indexOf('<', random.nextInt(part.length + 1));
        return WildText.inserted(part, at < 0 ? part.length : at, more.getBytes(UTF_8));
    }

    private static byte[] zip(Map<String, byte[]> parts, RandomGenerator random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(random.nextInt(3) == 0 ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(FIRST_DAY);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
            if (random.nextInt(400) == 0) {
                zip.setLevel(Deflater.BEST_COMPRESSION);
                zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
                zip.write(new byte[16 << 20]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] sound() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Firmy");
            List<String> heads = List.of("Nazwa firmy", "Roczny przychód", "Od", "Telefon");
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
            }
            for (int row = 1; row < 6; row++) {
                sheet.value(row, 0, "Żółw " + row);
                sheet.value(row, 1, 1250.5 * row);
                sheet.value(row, 2, LocalDate.of(2026, 11, row));
                sheet.style(row, 2).format("dd.mm.yyyy").set();
                sheet.value(row, 3, "22 555 01 2" + row);
            }
            workbook.newWorksheet("Inne").value(0, 0, "x");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                // when the workbook was made is of no interest and never the same
                if (!part.getName().startsWith("docProps")) {
                    parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
