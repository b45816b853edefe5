package org.kontor.crm.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.kontor.crm.access.Rights;
import org.kontor.crm.imports.ImportField;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.web.sheet.SheetFormat;
import org.kontor.crm.web.sheet.TextSheet;
import org.kontor.crm.web.shell.Texts;

/** Files that imports give out: rejected rows in the format they came in, and samples to fill in (I-01, I-06). */
@RequestScoped
public class ImportFiles {

    private static final List<String> FEW = List.of("name", ImportField.NIP, "phones.WORK", "emails.WORK");

    @Inject
    ImportService imports;

    @Inject
    ImportResults results;

    @Inject
    ImportWords words;

    @Inject
    Texts texts;

    @Inject
    SampleValues values;

    /** Writes the rejected rows of a run. */
    public void rejected(Rights rights, ImportRun run, OutputStream out) throws IOException {
        if (!run.detected().format().isWorkbook()) {
            results.rejected(rights, run.id(), words.reasonHeading(), words::reason, out);
            return;
        }
        try (TextSheet sheet = new TextSheet(out, SheetFormat.XLSX, texts.of("imports.rejected.suffix"))) {
            results.rejectedRows(rights, run.id(), words.reasonHeading(), words::reason, sheet::row);
        }
    }

    /** Media type of a run's rejected rows. */
    public String mediaType(ImportRun run) {
        return run.detected().format().isWorkbook()
                ? SheetFormat.XLSX.mediaType()
                : "text/csv;charset=" + run.detected().format().charset();
    }

    /**
     * Writes a file to fill in: headings that map themselves, and one row that is taken in as it stands.
     *
     * @param whole whether it has every field that the reader may fill, the house's own ones too; else the usual ones and those
     *     that are required
     */
    public void sample(Rights rights, boolean whole, SheetFormat format, OutputStream out) throws IOException {
        List<String> codes = imports.targets(rights).stream()
                .map(ImportField::code)
                .filter(code -> whole || FEW.contains(code) || values.isRequired(code))
                .toList();
        try (TextSheet sheet = new TextSheet(out, format, texts.of("imports.sample.sheet"))) {
            sheet.row(codes.stream().map(words::field).toList());
            sheet.row(codes.stream().map(values::of).toList());
        }
    }
}
