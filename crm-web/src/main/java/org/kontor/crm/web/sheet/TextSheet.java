package org.kontor.crm.web.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A file of texts, row by row; closing it writes its end. */
public final class TextSheet implements Closeable {

    private final Sheet sheet;

    /**
     * Starts a file.
     *
     * @param title what the sheet of a workbook is called
     */
    public TextSheet(OutputStream out, SheetFormat format, String title) throws IOException {
        sheet = format.open(out, title);
    }

    /** Appends a row. */
    public void row(List<String> texts) {
        try {
            sheet.row(texts.stream().<Cell>map(Cell.Text::new).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends a row that begins with a number. */
    public void row(long number, List<String> texts) {
        try {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.Figure(BigDecimal.valueOf(number)));
            texts.forEach(text -> cells.add(new Cell.Text(text)));
            sheet.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
