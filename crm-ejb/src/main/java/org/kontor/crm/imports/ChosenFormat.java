package org.kontor.crm.imports;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.file.DayOrder;
import org.kontor.crm.imports.file.DecimalMark;
import org.kontor.crm.imports.file.Detected;
import org.kontor.crm.imports.file.Evidence;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.Notation;

/**
 * What a profile says about the format of files: only what a person chose, the rest is found out for each file.
 *
 * @param charset name of the encoding as Java knows it
 * @param delimiter what stands between two cells, one character
 * @param quote what stands around a cell, one character; empty for nothing
 * @param decimals what stands before decimals
 * @param days the order of dates
 * @param sheet name of the workbook's sheet
 */
public record ChosenFormat(
        @Nullable String charset,
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable DecimalMark decimals,
        @Nullable DayOrder days,
        @Nullable String sheet)
        implements Serializable {

    /** Everything is found out. */
    public static final ChosenFormat NONE = new ChosenFormat(null, null, null, null, null, null);

    /** What was chosen by hand for a file. */
    static ChosenFormat of(Detected file) {
        FileFormat format = file.format();
        DecimalMark decimals =
                isChosen(file.decimalsEvidence()) ? format.notation().decimals() : null;
        DayOrder days = isChosen(file.daysEvidence()) ? format.notation().days() : null;
        if (format.isWorkbook()) {
            boolean first = file.sheets().indexOf(format.sheet()) == 0;
            return new ChosenFormat(null, null, null, decimals, days, first ? null : format.sheet());
        }
        return new ChosenFormat(
                isChosen(file.charsetEvidence()) ? format.charset() : null,
                isChosen(file.delimiterEvidence()) ? String.valueOf(format.delimiter()) : null,
                isChosen(file.quoteEvidence()) ? text(format.quote()) : null,
                decimals,
                days,
                null);
    }

    private static String text(char quote) {
        return quote == FileFormat.NO_QUOTE ? "" : String.valueOf(quote);
    }

    private static boolean isChosen(Evidence evidence) {
        return evidence.kind() == Evidence.Kind.CHOSEN;
    }

    /** How a file is to be read; a sheet that it lacks is not asked for. */
    FileFormat of(FileFormat found, List<String> sheets) {
        FileFormat read = found.noted(new Notation(
                Objects.requireNonNullElse(decimals, found.notation().decimals()),
                Objects.requireNonNullElse(days, found.notation().days())));
        if (found.isWorkbook()) {
            return sheet != null && sheets.contains(sheet) ? read.onSheet(sheet) : read;
        }
        return read.in(Objects.requireNonNullElse(charset, found.charset()))
                .delimitedBy(delimiter == null ? found.delimiter() : delimiter.charAt(0))
                .quotedBy(quote == null ? found.quote() : quote.isEmpty() ? FileFormat.NO_QUOTE : quote.charAt(0));
    }
}
