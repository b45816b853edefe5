package org.kontor.crm.identifier;

/** Check digits of identifiers. Every method takes text of the right length and characters. */
final class Checksum {

    private static final int[] NIP = {6, 5, 7, 2, 3, 4, 5, 6, 7};
    private static final int[] REGON_9 = {8, 9, 2, 3, 4, 5, 6, 7};
    private static final int[] REGON_14 = {2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8};
    private static final int[] PESEL = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3};
    private static final int LOCAL_UNIT = 14;

    private Checksum() {}

    /** A sum of 10 modulo 11 was never issued, and as no digit is ten it never matches. */
    static boolean nip(String digits) {
        return sum(digits, NIP) % 11 == last(digits);
    }

    /** Of a local unit's number the first nine are a number themselves. */
    static boolean regon(String digits) {
        return digits.length() == LOCAL_UNIT
                ? regon(digits.substring(0, 9)) && sum(digits, REGON_14) % 11 % 10 == last(digits)
                : sum(digits, REGON_9) % 11 % 10 == last(digits);
    }

    static boolean pesel(String digits) {
        return (10 - sum(digits, PESEL) % 10) % 10 == last(digits);
    }

    /** ISO 7064 MOD 97-10 over digits and capital letters, letters as 10 to 35. */
    static boolean mod97(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
        return rest == 1;
    }

    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }

    private static int last(String digits) {
        return digits.charAt(digits.length() - 1) - '0';
    }
}
