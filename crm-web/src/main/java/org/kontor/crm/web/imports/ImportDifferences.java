package org.kontor.crm.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.Reason;
import org.kontor.crm.imports.ResultRow;
import org.kontor.crm.web.custom.ValueWords;
import org.kontor.crm.web.sheet.SheetFormat;
import org.kontor.crm.web.sheet.TextSheet;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.omnifaces.util.Faces;

/** What an import changes, cell by cell, as a workbook (I-05). */
@Named
@RequestScoped
public class ImportDifferences {

    @Inject
    ImportResults results;

    @Inject
    ImportDetailView shown;

    @Inject
    ImportWords words;

    @Inject
    ValueWords values;

    @Inject
    Me me;

    @Inject
    Texts texts;

    /** Sends what the open tab of the page shows. */
    public void download() {
        ImportRun run = shown.getRun();
        Bucket bucket = shown.getBucket();
        Faces.sendFile(name(run, bucket), true, out -> write(me.rights(), run, bucket, out));
    }

    /** Name of the file: {@code klienci-różnice-zmienione.xlsx}. */
    public String name(ImportRun run, @Nullable Bucket bucket) {
        String which =
                bucket == null ? "" : "-" + texts.of("imports.tab." + bucket).toLowerCase(me.getLocale());
        return SheetFormat.XLSX.fileName(
                words.stem(run) + "-" + texts.of("imports.differences.suffix") + which.replace(' ', '-'));
    }

    /**
     * Writes a line for each cell that becomes another, and one, or one a reason, for a row without such cells. Page by page:
     * no file is too long, and a reader who takes an hour holds no transaction.
     *
     * @param bucket rows of one bucket, null for all
     */
    public void write(Rights rights, ImportRun run, @Nullable Bucket bucket, OutputStream out) throws IOException {
        List<ResultRow> rows = results.cells(rights, run.id(), bucket, 0);
        // closed only at the end: a part must not look like the whole
        TextSheet sheet = new TextSheet(out, SheetFormat.XLSX, texts.of("imports.differences.suffix"));
        boolean asking = run.plan().known() == Known.ASK;
        sheet.row(headings(asking));
        while (!rows.isEmpty()) {
            rows.forEach(row -> write(row, asking, sheet));
            rows = results.cells(
                    rights, run.id(), bucket, rows.get(rows.size() - 1).number());
        }
        sheet.close();
    }

    /** Where rows are asked about, each line says what became of the question. */
    private List<String> headings(boolean asking) {
        List<String> headings = new ArrayList<>(List.of(
                texts.of("imports.row.line"),
                texts.of("imports.row.company"),
                texts.of("imports.differences.field"),
                texts.of("imports.differences.before"),
                texts.of("imports.differences.after"),
                texts.of("imports.differences.bucket"),
                texts.of("imports.row.why")));
        if (asking) {
            headings.add(texts.of("imports.ask.title"));
        }
        return headings;
    }

    private void write(ResultRow row, boolean asking, TextSheet sheet) {
        List<List<String>> lines = new ArrayList<>();
        row.differences()
                .forEach(cell ->
                        lines.add(List.of(words.field(cell.field()), said(cell.before()), said(cell.after()), "")));
        for (Reason reason : row.reasons()) {
            lines.add(List.of(reason.field().isEmpty() ? "" : words.field(reason.field()), "", "", words.why(reason)));
        }
        if (lines.isEmpty()) {
            lines.add(List.of("", "", "", ""));
        }
        lines.forEach(line -> sheet.row(row.line(), cells(row, line, asking)));
    }

    private List<String> cells(ResultRow row, List<String> line, boolean asking) {
        List<String> cells = new ArrayList<>(line.subList(0, 3));
        cells.add(0, row.name());
        cells.add(texts.of("imports.tab." + row.bucket()));
        cells.add(line.get(3));
        if (asking) {
            cells.add(row.answer() == null ? "" : texts.of("imports.ask." + row.answer()));
        }
        return cells;
    }

    private String said(@Nullable FieldValue value) {
        return value == null ? "" : values.of(value);
    }
}
