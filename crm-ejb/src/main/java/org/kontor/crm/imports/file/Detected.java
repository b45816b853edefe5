package org.kontor.crm.imports.file;

import java.util.List;

/**
 * What a file was found to be, and why.
 *
 * @param format encoding and delimiter, or the sheet
 * @param charsetEvidence why this encoding
 * @param delimiterEvidence why this delimiter
 * @param sheets names of a workbook's sheets, none for text
 */
public record Detected(FileFormat format, Evidence charsetEvidence, Evidence delimiterEvidence, List<String> sheets) {

    public Detected {
        sheets = List.copyOf(sheets);
    }

    /** A text file. */
    public Detected(FileFormat format, Evidence charsetEvidence, Evidence delimiterEvidence) {
        this(format, charsetEvidence, delimiterEvidence, List.of());
    }
}
