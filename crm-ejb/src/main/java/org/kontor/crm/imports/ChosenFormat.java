package org.kontor.crm.imports;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.file.Detected;
import org.kontor.crm.imports.file.Evidence;
import org.kontor.crm.imports.file.FileFormat;

/**
 * What a profile says about the format of files: only what a person chose, the rest is found out for each file.
 *
 * @param charset name of the encoding as Java knows it
 * @param delimiter what stands between two cells, one character
 * @param sheet name of the workbook's sheet
 */
public record ChosenFormat(
        @Nullable String charset,
        @Nullable String delimiter,
        @Nullable String sheet) implements Serializable {

    /** Everything is found out. */
    public static final ChosenFormat NONE = new ChosenFormat(null, null, null);

    /** What was chosen by hand for a file. */
    static ChosenFormat of(Detected file) {
        FileFormat format = file.format();
        if (format.isWorkbook()) {
            boolean first = file.sheets().indexOf(format.sheet()) == 0;
            return first ? NONE : new ChosenFormat(null, null, format.sheet());
        }
        return new ChosenFormat(
                isChosen(file.charsetEvidence()) ? format.charset() : null,
                isChosen(file.delimiterEvidence()) ? String.valueOf(format.delimiter()) : null,
                null);
    }

    private static boolean isChosen(Evidence evidence) {
        return evidence.kind() == Evidence.Kind.CHOSEN;
    }

    /** How a file is to be read; a sheet that it lacks is not asked for. */
    FileFormat of(FileFormat found, List<String> sheets) {
        if (found.isWorkbook()) {
            return sheet != null && sheets.contains(sheet) ? FileFormat.ofSheet(sheet) : found;
        }
        FileFormat read = found.in(Objects.requireNonNullElse(charset, found.charset()));
        return delimiter == null ? read : read.delimitedBy(delimiter.charAt(0));
    }
}
