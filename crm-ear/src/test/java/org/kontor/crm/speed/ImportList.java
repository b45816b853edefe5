package org.kontor.crm.speed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A list of companies with 20 columns, each row made of its number alone: Polish names, numbers with right check digits, a
 * phone, an e-mail and a website, two addresses and a legal identity with an account. Of a hundred rows two cannot be taken,
 * one repeats an earlier one and three are in the base.
 *
 * @param rows how many
 */
public record ImportList(long rows) {

    private static final long SEED = 20_261_129;
    private static final String HEADER =
            "ID zewnętrzne;Nazwa firmy;Typ firmy;Branża;Pracownicy;Roczny przychód;Waluta;Telefon;E-mail;WWW;NIP;REGON;KRS;"
                    + "Adres;Adres korespondencyjny;Szczegóły adres siedziby;Numer konta;Bank;Odpowiedzialny;Dostępna dla wszystkich";

    private static final List<String> FIRST = List.of(
            "Dąb", "Świt", "Żuraw", "Bór", "Łan", "Grań", "Zdrój", "Młyn", "Jar", "Źródło", "Kłos", "Brzeg", "Wąwóz",
            "Szlak");
    private static final List<String> SECOND = List.of(
            "pol", "mex", "bud", "stal", "trans", "eko", "med", "agro", "tech", "net", "dom", "max", "plast", "gaz");
    private static final List<String> FORM = List.of("sp. z o.o.", "S.A.", "sp.j.", "sp.k.", "s.c.");
    private static final List<String> CITY = List.of(
            "Gdańsk", "Kraków", "Poznań", "Wrocław", "Łódź", "Lublin", "Białystok", "Rzeszów", "Świdnica", "Żory");
    private static final List<String> STREET = List.of(
            "Długa", "Krótka", "Świętojańska", "Źródlana", "Lipowa", "Dębowa", "Wąska", "Łąkowa", "Polna", "Słoneczna");

    /** How many of its companies the base has already. */
    long base() {
        return rows * 3 / 100;
    }

    /** The rows that are there before. */
    public void writeBase(Path file) throws IOException {
        write(file, base(), false);
    }

    /** All of them. */
    public void writeWhole(Path file) throws IOException {
        write(file, rows, false);
    }

    /** The same with other values in two of the twenty columns. */
    public void writeChanged(Path file) throws IOException {
        write(file, rows, true);
    }

    /**
     * Its first rows.
     *
     * @param changed whether two of the twenty columns have other values
     */
    public void write(Path file, long last, boolean changed) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(HEADER + "\n");
            for (long n = 1; n <= last; n++) {
                // every hundredth row repeats the one forty before it
                row(writer, n % 100 == 50 ? n - 40 : n, n, changed);
            }
        }
    }

    private static void row(Writer writer, long n, long number, boolean changed) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED + n);
        String name = pick(FIRST, random) + pick(SECOND, random) + " " + pick(CITY, random) + " " + n + " "
                + pick(FORM, random);
        String host = "firma" + n + ".example";
        String street = "ul. " + pick(STREET, random) + " " + (1 + random.nextInt(200));
        String place = String.format(
                Locale.ROOT, "%02d-%03d %s", random.nextInt(100), random.nextInt(1000), pick(CITY, random));
        String revenue = String.format(Locale.ROOT, "%d,%02d", 1000 + random.nextInt(90_000_000), random.nextInt(100));
        boolean broken = number % 50 == 25;
        String[] cells = {
            "B-" + n,
            name,
            pick(List.of("Klient", "Dostawca", "Partner"), random),
            pick(List.of("Produkcja", "Logistyka", "Energetyka", "IT"), random),
            pick(List.of("<50", "50-250"), random),
            broken ? "bardzo dużo" : changed ? revenue.replace(",", "7,") : revenue,
            "PLN",
            "+48" + (500_000_000 + n % 300_000_000),
            "biuro@" + host,
            "https://www." + host,
            nip(n),
            regon(n),
            String.format(Locale.ROOT, "%010d", n),
            street + ", " + place,
            changed ? "skr. poczt. " + n % 1000 + ", " + place : street + " lok. 1, " + place,
            street + ", " + place,
            account(n),
            "Bank Testowy",
            n % 2 == 0 ? "admin" : "",
            n % 20 == 0 ? "tak" : "nie",
        };
        writer.write(String.join(";", cells));
        writer.write('\n');
    }

    private static String pick(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    /** The n-th number of the tax office whose check digit there is. */
    static String nip(long n) {
        for (long next = 100_000_000 + n * 3; ; next++) {
            String head = Long.toString(next);
            int check = weighed(head, 6, 5, 7, 2, 3, 4, 5, 6, 7);
            if (check < 10) {
                return head + check;
            }
        }
    }

    private static String regon(long n) {
        String head = String.format(Locale.ROOT, "%08d", n);
        return head + weighed(head, 8, 9, 2, 3, 4, 5, 6, 7) % 10;
    }

    private static int weighed(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum % 11;
    }

    private static String account(long n) {
        String body = "10200000" + String.format(Locale.ROOT, "%016d", n);
        int rest = new BigInteger(body + "252100").mod(BigInteger.valueOf(97)).intValue();
        return String.format(Locale.ROOT, "%02d", 98 - rest) + body;
    }
}
