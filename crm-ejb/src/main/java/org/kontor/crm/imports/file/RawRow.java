package org.kontor.crm.imports.file;

import java.util.BitSet;
import java.util.List;

/**
 * One row as it stands in the file.
 *
 * @param number the row's number among the rows below the header, from 1; blank lines are not rows
 * @param line physical line on which the row starts, from 1; a line break inside quotes counts
 * @param cells the cells' text, unquoted, otherwise untouched
 * @param typed which of them are numbers or days by themselves, as a workbook has them
 */
public record RawRow(long number, long line, List<String> cells, BitSet typed) {

    /** A row of a text file. */
    public RawRow(long number, long line, List<String> cells) {
        this(number, line, cells, new BitSet());
    }
}
