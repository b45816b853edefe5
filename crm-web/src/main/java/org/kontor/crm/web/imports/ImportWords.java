package org.kontor.crm.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.crm.imports.ImportField;
import org.kontor.crm.imports.ImportFields;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.Reason;
import org.kontor.crm.imports.file.Evidence;
import org.kontor.crm.web.shell.Texts;

/** Says fields, reasons and formats in the reader's language. */
@Named
@RequestScoped
public class ImportWords {

    @Inject
    Texts texts;

    /** Label of a field by its code: Telefony, komórka. */
    public String field(String code) {
        ImportField field = ImportFields.find(code);
        if (field == null) {
            return code;
        }
        if (field.code().equals(ImportFields.CURRENCY)) {
            return texts.of("imports.field.revenueCurrency");
        }
        String label = texts.of("company.field." + field.key());
        return field.kind() == null ? label : label + ", " + texts.of("company.kind." + field.kind());
    }

    /** Why a row was not taken, without the field. */
    public String why(Reason reason) {
        return texts.of(reason.key(), reason.value());
    }

    /** Why a row was not taken, the field first. */
    public String reason(Reason reason) {
        return reason.field().isEmpty() ? why(reason) : field(reason.field()) + ": " + why(reason);
    }

    /** Why an encoding or delimiter was taken. */
    public String evidence(Evidence evidence) {
        return texts.of("imports.evidence." + evidence.kind().name(), evidence.count());
    }

    /** Name of a delimiter. */
    public String delimiter(char delimiter) {
        return switch (delimiter) {
            case ',' -> texts.of("imports.delimiter.comma");
            case ';' -> texts.of("imports.delimiter.semicolon");
            case '\t' -> texts.of("imports.delimiter.tab");
            case '|' -> texts.of("imports.delimiter.bar");
            default -> String.valueOf(delimiter);
        };
    }

    /** How an encoding is called in public: UTF-8, Windows-1250. */
    public String charset(String name) {
        return name.replace("windows", "Windows");
    }

    /** Why a run failed. */
    public String failure(ImportRun run) {
        return run.failure() == null
                ? texts.of("imports.failed")
                : texts.of(run.failure().key(), run.failure().parameters().toArray());
    }

    /** Name of the file with a run's rejected rows. */
    public String rejectedName(ImportRun run) {
        String name = run.fileName();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem + "-" + texts.of("imports.rejected.suffix") + ".csv";
    }

    /** Heading of the column with reasons in that file. */
    public String reasonHeading() {
        return texts.of("imports.rejected.column");
    }
}
