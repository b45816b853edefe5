package org.kontor.crm.imports.file;

/**
 * How a file writes numbers and dates.
 *
 * @param decimals what stands before decimals
 * @param days the order of dates
 */
public record Notation(DecimalMark decimals, DayOrder days) {

    /** Nothing is known of the file: whatever means one thing is read as that. */
    public static final Notation USUAL = new Notation(DecimalMark.ANY, DayOrder.DOTS);
}
