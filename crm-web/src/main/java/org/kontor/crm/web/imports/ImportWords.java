package org.kontor.crm.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyFields;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.imports.Column;
import org.kontor.crm.imports.GrowingList;
import org.kontor.crm.imports.ImportField;
import org.kontor.crm.imports.ImportFields;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.LeftAlone;
import org.kontor.crm.imports.MatchKey;
import org.kontor.crm.imports.Reason;
import org.kontor.crm.imports.file.Evidence;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** Says fields, reasons and formats in the reader's language. */
@Named
@RequestScoped
public class ImportWords {

    private static final Pattern COLUMN = Pattern.compile("columns\\[(\\d{1,3})].*");

    @Inject
    Texts texts;

    @Inject
    Me me;

    @Inject
    CustomFieldService definitions;

    @Inject
    PersonWords people;

    @Inject
    RequisiteWords requisites;

    private @Nullable List<CustomField> customs;

    private List<CustomField> customs() {
        if (customs == null) {
            customs = definitions.all("company");
        }
        return customs;
    }

    /** Whose import it is. */
    public String actor(ImportRun run) {
        return texts.actor(run.actor(), run.consoleUser());
    }

    /** Who changed a company since the import that an undo took back. */
    public String actor(LeftAlone left) {
        return texts.actor(String.valueOf(left.actor()), left.consoleUser());
    }

    /** Label of a field by its code: Telefony, komórka. */
    public String field(String code) {
        if (code.startsWith(CustomField.PREFIX)) {
            return customs().stream()
                    .filter(field -> field.path().equals(code))
                    .map(field -> field.label(me.getLanguage()))
                    .findFirst()
                    .orElse(code);
        }
        ImportField field = ImportFields.find(code);
        if (field == null) {
            return code.equals(ImportField.REQUISITES) ? texts.of("company.field.requisites") : code;
        }
        if (field.isOfContacts()) {
            return people.field(field);
        }
        if (field.isOfRequisites()) {
            return requisites.field(field);
        }
        if (field.code().equals(ImportFields.CURRENCY)) {
            return texts.of("imports.field.revenueCurrency");
        }
        String label = texts.of("company.field." + field.key());
        String kind = kindKey(field);
        String whole = kind == null ? label : label + ", " + texts.of(kind);
        return field.part() == null ? whole : whole + ": " + texts.of("imports.address." + field.part());
    }

    /** Key of the words for a field's kind, null for a field of one value. */
    static @Nullable String kindKey(ImportField field) {
        if (field.kind() == null) {
            return null;
        }
        boolean address = CompanyFields.find(field.key()).orElseThrow().type() == FieldType.ADDRESSES;
        return (address ? "company.addressKind." : "company.kind.")
                + field.kind().replaceAll("\\..*", "");
    }

    /** Why something about columns was refused, fields by their labels. */
    public String refusal(BusinessException refused) {
        return message(refused.key(), refused.parameters());
    }

    /** A message about an import, its field by its label. */
    String message(String key, List<?> named) {
        Object[] parameters = named.toArray();
        boolean ofField = key.startsWith("imports.field") && !key.equals("imports.fieldOfFiles");
        if (parameters.length > 0 && (ofField || key.equals("imports.tooManyValues"))) {
            parameters[0] = field(String.valueOf(parameters[0]));
        }
        return texts.of(key, parameters);
    }

    /** What is wrong with a column, a default or a constant, the column first. */
    public String problem(Problem problem, List<Column> columns) {
        Matcher place = COLUMN.matcher(problem.field());
        return place.matches() && Integer.parseInt(place.group(1)) < columns.size()
                ? texts.of(
                        "imports.cells.wrong",
                        columns.get(Integer.parseInt(place.group(1))).heading(),
                        texts.of(problem))
                : texts.of(problem);
    }

    /** What is done to a column's cells: wielkie litery, gdy pusto: Klient. */
    public String reading(Column column) {
        List<String> said = new ArrayList<>();
        column.changes().forEach(change -> said.add(texts.of("imports.change." + change.kind() + ".short")));
        if (column.fallback() != null) {
            said.add(texts.of("imports.cells.said", column.fallback()));
        }
        if (column.createMissing() != null
                && GrowingList.byDefault(column.field(), customs()).isPresent()) {
            said.add(texts.of("imports.cells.missing.said." + column.createMissing()));
        }
        return said.isEmpty() ? texts.of("imports.cells.none") : String.join(", ", said);
    }

    /** Several headings, apart by commas. */
    public String list(List<String> headings) {
        return String.join(", ", headings);
    }

    /** Why a row was not taken, without the field. */
    public String why(Reason reason) {
        return reason.key().startsWith("imports.")
                ? texts.of(reason.key(), reason.value())
                : texts.of(new Problem(reason.field(), reason.key(), reason.parameters(), reason.value()));
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

    /** How a file is read: UTF-8, semicolon; or the sheet of a workbook. */
    public String format(FileFormat format) {
        return format.isWorkbook()
                ? texts.of("imports.format.sheet", String.valueOf(format.sheet()))
                : charset(format.charset()) + ", " + delimiter(format.delimiter());
    }

    /** How an encoding is called in public: UTF-8, Windows-1250. */
    public String charset(String name) {
        return name.replace("windows", "Windows");
    }

    /** By which keys companies are recognised: klucz: NIP, potem nazwa. */
    public String keys(List<MatchKey> keys) {
        return texts.of(
                "imports.keys.said",
                keys.stream()
                        .map(key -> texts.of("imports.key." + key.name()))
                        .collect(Collectors.joining(texts.of("imports.keys.then"))));
    }

    /** Why a run failed. */
    public String failure(ImportRun run) {
        return run.failure() == null
                ? texts.of("imports.failed")
                : message(run.failure().key(), run.failure().parameters());
    }

    /** A run's file without what says its kind. */
    String stem(ImportRun run) {
        int dot = run.fileName().lastIndexOf('.');
        return dot > 0 ? run.fileName().substring(0, dot) : run.fileName();
    }

    /** Name of the file with a run's rejected rows. */
    public String rejectedName(ImportRun run) {
        return stem(run) + "-" + texts.of("imports.rejected.suffix")
                + (run.detected().format().isWorkbook() ? ".xlsx" : ".csv");
    }

    /** Heading of the column with reasons in that file. */
    public String reasonHeading() {
        return texts.of("imports.rejected.column");
    }
}
