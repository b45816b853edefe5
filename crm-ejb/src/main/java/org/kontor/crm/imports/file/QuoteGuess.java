package org.kontor.crm.imports.file;

import org.kontor.crm.imports.file.Evidence.Kind;

/**
 * What stands around the cells of a file, seen at its beginning: a sign that cells begin with and end with.
 *
 * @param quote the sign, or none
 * @param evidence why
 */
record QuoteGuess(char quote, Evidence evidence) {

    private static final char DOUBLE = '"';
    private static final char SINGLE = '\'';

    /** Signs before or behind a cell; which of them is the file's delimiter is not known yet. */
    private static final String BORDERS = ",;\t|:~^#\r\n";

    /**
     * Double quotes, unless cells stand in single ones; none where cells only begin with a word in quotes. A quote that never
     * closes is no such word: it stays a fault of the file.
     */
    static QuoteGuess of(String head) {
        Pairs doubles = Pairs.of(head, DOUBLE);
        Pairs singles = Pairs.of(head, SINGLE);
        if (singles.areSound() && singles.cells() > doubles.cells()) {
            return new QuoteGuess(SINGLE, new Evidence(Kind.QUOTED, singles.cells()));
        }
        if (doubles.cells() > 0) {
            return new QuoteGuess(DOUBLE, new Evidence(Kind.QUOTED, doubles.cells()));
        }
        return doubles.opening > 0 && closeInTheirLines(head)
                ? new QuoteGuess(FileFormat.NO_QUOTE, new Evidence(Kind.WORDS, doubles.opening))
                : new QuoteGuess(DOUBLE, Detected.NOTHING);
    }

    private static boolean closeInTheirLines(String head) {
        return head.lines()
                .allMatch(line -> line.chars().filter(sign -> sign == DOUBLE).count() % 2 == 0);
    }

    /** How often a sign stands where a cell begins, and where one ends. */
    private record Pairs(int opening, int closing) {

        static Pairs of(String head, char sign) {
            int opening = 0;
            int closing = 0;
            for (int at = head.indexOf(sign); at >= 0; at = head.indexOf(sign, at + 1)) {
                boolean begins = at == 0 || isBorder(head.charAt(at - 1));
                boolean ends = at == head.length() - 1 || isBorder(head.charAt(at + 1));
                opening += begins && !ends ? 1 : 0;
                closing += ends && !begins ? 1 : 0;
            }
            return new Pairs(opening, closing);
        }

        private static boolean isBorder(char sign) {
            return BORDERS.indexOf(sign) >= 0;
        }

        int cells() {
            return Math.min(opening, closing);
        }

        /** Apostrophes stand in words, too: only where as many cells end with one as begin with one are they quotes. */
        boolean areSound() {
            return opening > 1 && Math.abs(opening - closing) * 10 <= opening;
        }
    }
}
