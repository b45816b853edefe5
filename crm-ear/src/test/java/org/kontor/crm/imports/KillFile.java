package org.kontor.crm.imports;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Three lists of the same companies: the first creates them, the second changes or spoils every fifth row, the third changes
 * that back. Knows what the database must hold after each, without a look at the product's code.
 *
 * @param stem what every name begins with, so that two tests have companies of their own
 * @param rows how many companies
 */
record KillFile(String stem, int rows) {

    /** What the test compares of a company. */
    record Company(String revenue, String phone, String address) {}

    byte[] first() {
        return list(false, false);
    }

    byte[] second() {
        return list(true, true);
    }

    byte[] third() {
        return list(false, true);
    }

    /**
     * By name, what every company must look like in the end.
     *
     * @param second whether the second list came last, else the first or the third
     */
    Map<String, Company> expected(boolean second) {
        Map<String, Company> companies = new TreeMap<>();
        for (int i = 0; i < rows; i++) {
            boolean taken = second && i % 20 != 1;
            companies.put(name(i), new Company(revenue(i, taken), phone(i, taken), address(i, taken)));
        }
        return companies;
    }

    /** Rows of the second list, or of the third, that a rule refuses. */
    long rejected() {
        return count(1);
    }

    /** Rows of the second list, or of the third, that change a company. */
    long updated() {
        return count(0) + count(2) + count(3);
    }

    /** Rows of the second list, or of the third, that change a column of the company itself, and so its own row. */
    long updatedRows() {
        return count(0);
    }

    private long count(int rest) {
        return (rows - rest + 19L) / 20;
    }

    private byte[] list(boolean second, boolean spoilt) {
        StringBuilder csv = new StringBuilder("Nazwa firmy;Roczny przychód;Telefon;E-mail;Adres\n");
        for (int i = 0; i < rows; i++) {
            String mail = spoilt && i % 20 == 1 ? "bez małpy" : "biuro" + i + "@kill.example";
            csv.append(String.join(";", name(i), revenue(i, second), phone(i, second), mail, address(i, second)))
                    .append('\n');
        }
        return csv.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Name of a company. */
    String name(int i) {
        return String.format(Locale.ROOT, "%s %06d sp. z o.o.", stem, i);
    }

    private static String revenue(int i, boolean second) {
        return (second && i % 20 == 0 ? 9_000_000 + i : 1000 + i) + ".00";
    }

    private static String phone(int i, boolean second) {
        return String.format(Locale.ROOT, "+486%02d%06d", second && i % 20 == 2 ? 77 : 1, i);
    }

    private static String address(int i, boolean second) {
        return (second && i % 20 == 3 ? "ul. Nowa " : "ul. Długa ") + i + ", Gdańsk";
    }
}
