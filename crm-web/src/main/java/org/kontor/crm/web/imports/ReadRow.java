package org.kontor.crm.web.imports;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.kontor.crm.imports.Column;
import org.kontor.crm.imports.file.RawRow;

/**
 * A row of the preview.
 *
 * @param line its line in the file
 * @param cells its cells, those beyond the header as they stand
 */
public record ReadRow(long line, List<Cell> cells) implements Serializable {

    /**
     * A cell.
     *
     * @param text as its field is to understand it
     * @param was as it stands in the file
     * @param sound whether every change could be made to it
     */
    public record Cell(String text, String was, boolean sound) implements Serializable {}

    static ReadRow of(RawRow row, List<Column> columns) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(columns.size(), row.cells().size()); i++) {
            String was = i < row.cells().size() ? row.cells().get(i) : "";
            cells.add(
                    i < columns.size()
                            ? columns.get(i)
                                    .read(was)
                                    .map(text -> new Cell(text, was, true))
                                    .orElseGet(() -> new Cell(was, was, false))
                            : new Cell(was, was, true));
        }
        return new ReadRow(row.line(), cells);
    }
}
