package org.kontor.crm.imports.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Text files as they should not be: sound lists, spoiled in every way that was thought of. */
public final class WildText {

    private static final List<String> LISTS = List.of("""
            Nazwa firmy;NIP;Branża;Telefon;E-mail;Roczny przychód;Adres
            Żółw sp. z o.o.;526-025-02-74;Energetyka;+48 22 555 01 23;biuro@zolw.example;1 250 000,50;ul. Długa 1
            "Świerk; ""Las"" S.A.";5260250995;Leśnictwo;"22 555 01 24
            22 555 01 25";las@swierk.example;"12,5";"Rynek 2
            80-001 Gdańsk"
            =cmd|' /C calc'!A0;;;@SUM(A1);;-5;+1
            """, """
            Company Name,Industry,Annual revenue,Phone,Created
            "Acme, Inc.",Energy,"$1,250.50",(212) 555-0123,11/28/2026
            O'Hara & Sons,IT,12.5,212.555.0199,01/02/2026
            """, """
            'Nazwa'\t'Dostępne dla wszystkich'\t'Pracownicy'\t'Konto bankowe'
            'Bryza'\t'tak'\t'50-250'\t'PL61109010140000071219812874'
            'D''Artagnan'\t'x'\t'999'\t''
            """);

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            Charset.forName("windows-1250"),
            Charset.forName("ISO-8859-2"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1251"),
            Charset.forName("UTF-32"));

    private static final List<String> SIGNS = List.of(
            "\"",
            "'",
            "\"\"",
            ";",
            ",",
            "\t",
            "|",
            "\r",
            "\n",
            "\r\n",
            "\0",
            "\uFEFF",
            "=",
            "#",
            "~",
            "\u2028",
            "1,5",
            "1.5",
            "11/28/2026",
            "\uD800",
            "ż",
            "\uFFFF",
            "x".repeat(200));

    private WildText() {}

    /** A file that is spoiled. */
    public static byte[] file(RandomGenerator random) {
        byte[] bytes = LISTS.get(random.nextInt(LISTS.size()))
                .repeat(1 + random.nextInt(3))
                .replace("\n", random.nextInt(3) == 0 ? "\r\n" : "\n")
                .getBytes(charset(random));
        for (int times = random.nextInt(6); times > 0; times--) {
            bytes = spoiled(bytes, random);
        }
        return bytes;
    }

    private static Charset charset(RandomGenerator random) {
        return CHARSETS.get(random.nextInt(3) == 0 ? random.nextInt(CHARSETS.size()) : random.nextInt(2));
    }

    private static byte[] spoiled(byte[] bytes, RandomGenerator random) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(10)) {
            case 0 -> flipped(bytes, random);
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> joined(bytes, bytes, at);
            case 3 -> joined(marks(random), bytes, 0);
            case 4, 5, 6 -> inserted(bytes, at, sign(random));
            case 7 -> inserted(bytes, at, noise(random));
            case 8 -> joined(bytes, file(random), 0);
            default -> random.nextInt(40) == 0 ? inserted(bytes, at, huge(random)) : flipped(bytes, random);
        };
    }

    /** Some bits turned over. */
    public static byte[] flipped(byte[] bytes, RandomGenerator random) {
        byte[] flipped = bytes.clone();
        for (int times = 1 + random.nextInt(8); times > 0 && flipped.length > 0; times--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] sign(RandomGenerator random) {
        return SIGNS.get(random.nextInt(SIGNS.size())).getBytes(charset(random));
    }

    private static byte[] noise(RandomGenerator random) {
        byte[] noise = new byte[1 + random.nextInt(60)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] marks(RandomGenerator random) {
        List<byte[]> marks = List.of(
                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                new byte[] {(byte) 0xFF, (byte) 0xFE},
                new byte[] {(byte) 0xFE, (byte) 0xFF},
                new byte[] {'P', 'K', 3, 4});
        return marks.get(random.nextInt(marks.size()));
    }

    /** A cell, a row or a number of columns beyond what is read. */
    private static byte[] huge(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> "x".repeat(RowReader.MAX_CELL + 1).getBytes(StandardCharsets.UTF_8);
            case 1 -> "\"y\n".repeat(RowReader.MAX_CELL / 10).getBytes(StandardCharsets.UTF_8);
            case 2 -> ";".repeat(RowReader.MAX_COLUMNS + 1).getBytes(StandardCharsets.UTF_8);
            default -> ("z".repeat(RowReader.MAX_CELL - 1) + ";").repeat(11).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Part of the one before the other. */
    private static byte[] joined(byte[] first, byte[] second, int from) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.write(second, from, second.length - from);
        return both.toByteArray();
    }

    static byte[] inserted(byte[] bytes, int at, byte[] more) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, at);
        all.writeBytes(more);
        all.write(bytes, at, bytes.length - at);
        return all.toByteArray();
    }
}
