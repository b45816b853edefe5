package org.kontor.crm.imports.file;

/** What stands before the decimals of a file's numbers (I-02). */
public enum DecimalMark {
    COMMA(',', '.'),
    POINT('.', ','),
    /** Nothing tells: each number is read for itself, and a lone mark before three digits sets thousands of money apart. */
    ANY('.', ',');

    private final char sign;
    private final char other;

    DecimalMark(char sign, char other) {
        this.sign = sign;
        this.other = other;
    }

    /** The mark itself. */
    public char sign() {
        return sign;
    }

    /** The other one of the two, which may set thousands apart. */
    char other() {
        return other;
    }
}
