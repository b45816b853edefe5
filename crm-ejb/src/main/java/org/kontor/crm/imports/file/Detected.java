package org.kontor.crm.imports.file;

import java.util.List;
import org.kontor.crm.imports.file.Evidence.Kind;

/**
 * What a file was found to be, and why.
 *
 * @param format encoding, signs and writing, or the sheet
 * @param charsetEvidence why this encoding
 * @param delimiterEvidence why this delimiter
 * @param quoteEvidence why these quotes
 * @param decimalsEvidence why this decimal mark
 * @param daysEvidence why this order of dates
 * @param sheets names of a workbook's sheets, none for text
 */
public record Detected(
        FileFormat format,
        Evidence charsetEvidence,
        Evidence delimiterEvidence,
        Evidence quoteEvidence,
        Evidence decimalsEvidence,
        Evidence daysEvidence,
        List<String> sheets) {

    static final Evidence NOTHING = new Evidence(Kind.FALLBACK, 0);
    private static final Evidence BY_HAND = new Evidence(Kind.CHOSEN, 0);

    public Detected {
        sheets = List.copyOf(sheets);
    }

    /** A text file of whose numbers and dates nothing is known yet. */
    Detected(FileFormat format, Evidence charset, Evidence delimiter, Evidence quote) {
        this(format, charset, delimiter, quote, NOTHING, NOTHING, List.of());
    }

    /** A workbook of whose numbers and dates nothing is known yet. */
    static Detected workbook(List<String> sheets) {
        Evidence itself = new Evidence(Kind.WORKBOOK, sheets.size());
        return new Detected(FileFormat.ofSheet(sheets.get(0)), itself, itself, itself, NOTHING, NOTHING, sheets);
    }

    /** The same file read as a person wants it: what differs has the person for its evidence. */
    public Detected chosen(FileFormat wanted) {
        return new Detected(
                wanted,
                wanted.charset().equals(format.charset()) ? charsetEvidence : BY_HAND,
                wanted.delimiter() == format.delimiter() ? delimiterEvidence : BY_HAND,
                wanted.quote() == format.quote() ? quoteEvidence : BY_HAND,
                wanted.notation().decimals() == format.notation().decimals() ? decimalsEvidence : BY_HAND,
                wanted.notation().days() == format.notation().days() ? daysEvidence : BY_HAND,
                sheets);
    }

    /** The same file with what its cells say of numbers and dates, except where a person has said it. */
    public Detected noted(NotationProbe.Found found) {
        boolean decimalsSaid = decimalsEvidence.kind() == Kind.CHOSEN;
        boolean daysSaid = daysEvidence.kind() == Kind.CHOSEN;
        Notation notation = new Notation(
                decimalsSaid ? format.notation().decimals() : found.notation().decimals(),
                daysSaid ? format.notation().days() : found.notation().days());
        return new Detected(
                format.noted(notation),
                charsetEvidence,
                delimiterEvidence,
                quoteEvidence,
                decimalsSaid ? decimalsEvidence : found.decimals(),
                daysSaid ? daysEvidence : found.days(),
                sheets);
    }
}
