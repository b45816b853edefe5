package org.kontor.crm.web.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook (ECMA-376), its sheets written as they grow. A sheet ends at 1,048,576 rows; then the next begins, headed
 * like the first. Texts are texts there: nothing is calculated.
 */
final class XlsxSheet implements Sheet {

    private static final int ROWS = 1_048_576;
    private static final int FLUSH = 500;
    private static final int TEXT_MAX = 32_767;

    private final Workbook workbook;
    private final String title;
    private List<Cell> heading = List.of();
    private Worksheet sheet;
    private int sheets = 1;
    private int rows;

    XlsxSheet(OutputStream out, String title) {
        this.workbook = new Workbook(out, "Kontor CRM", "1.0");
        this.title = title;
        this.sheet = workbook.newWorksheet(title);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        if (heading.isEmpty()) {
            heading = List.copyOf(cells);
            sheet.freezePane(0, 1);
        } else if (rows == ROWS) {
            sheet.finish();
            sheets++;
            sheet = workbook.newWorksheet(title + " " + sheets);
            sheet.freezePane(0, 1);
            rows = 0;
            write(heading);
        }
        write(cells);
    }

    private void write(List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        rows++;
        if (rows % FLUSH == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Cell cell) {
        if (cell instanceof Cell.Figure figure) {
            sheet.value(rows, column, figure.figure());
        } else if (cell instanceof Cell.Moment moment) {
            sheet.value(rows, column, moment.moment());
            sheet.style(rows, column).format("yyyy-mm-dd hh:mm").set();
        } else if (cell instanceof Cell.Text text && !text.text().isEmpty()) {
            String whole = text.text();
            sheet.inlineString(rows, column, whole.substring(0, Math.min(whole.length(), TEXT_MAX)));
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
