package org.kontor.crm.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CheckedForm;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.identifier.SheetText;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.RawLine;
import org.kontor.crm.imports.file.RawRow;

/** Turns a row's cells into what a company's form would carry, and checks it by the form's own rules (S-08). */
final class RowConverter {

    private static final int FOLDED = 1000;

    private final List<Column> columns;
    private final List<@Nullable ImportField> fields;
    private final int width;
    private final RowFiller filler;
    private final Function<CompanyForm, CheckedForm> rules;
    private final long defaultResponsible;
    private final FileFormat format;
    private final CellNotation notation;
    private final Directory directory;

    /**
     * @param columns the file's columns, and the constants behind them
     * @param directory what words in cells refer to
     * @param rules what the company's form is checked by
     * @param defaultResponsible who is responsible where no column says so
     * @param format the file's format, for the raw row and for how cells write numbers and dates
     */
    RowConverter(
            List<Column> columns,
            Directory directory,
            Function<CompanyForm, CheckedForm> rules,
            long defaultResponsible,
            FileFormat format) {
        this.columns = columns;
        this.fields = ImportFields.of(columns);
        this.width = (int) columns.stream().filter(column -> !column.constant()).count();
        this.filler = new RowFiller(directory);
        this.rules = rules;
        this.defaultResponsible = defaultResponsible;
        this.format = format;
        this.notation = new CellNotation(format.notation(), directory);
        this.directory = directory;
    }

    /** Learns which records the cells of these rows name, those of a kind at once. */
    void learn(List<RawRow> rows, BiFunction<String, Set<String>, Map<String, Set<Long>>> records) {
        Map<String, Set<String>> words = new HashMap<>();
        for (int column = 0; column < fields.size(); column++) {
            ImportField field = fields.get(column);
            CustomField custom =
                    field == null ? null : directory.custom(field.key()).orElse(null);
            String target = custom == null ? null : custom.target();
            if (custom != null && target != null) {
                Set<String> named = words.computeIfAbsent(target, kind -> new HashSet<>());
                for (RawRow row : rows) {
                    String cell = columns.get(column).read(cell(row, column)).orElse("");
                    CustomCell.parts(custom, cell.replace("\0", "")).stream()
                            .filter(Directory::isName)
                            .forEach(named::add);
                }
            }
        }
        words.forEach((kind, named) -> directory.learn(kind, records.apply(kind, named)));
    }

    StagedRow convert(RawRow row) {
        RowDraft draft = new RowDraft();
        List<String> cells = row.cells();
        for (int i = 0; i < columns.size(); i++) {
            ImportField field = fields.get(i);
            if (field != null) {
                take(draft, columns.get(i), field, cell(row, i), row.typed().get(i));
            }
        }
        if (cells.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
            draft.reject(Reason.of("", "tooManyCells", Integer.toString(width)));
        }
        CompanyForm form = draft.finish(defaultResponsible, directory);
        CheckedForm checked = rules.apply(form);
        checked.problems().forEach(problem -> draft.reject(problem, cell(row, problem.field())));
        boolean taken = draft.reasons().isEmpty();
        return new StagedRow(
                row.number(),
                row.line(),
                raw(cells),
                taken ? draft.json(checked, directory) : null,
                taken ? folded(form.getName()) : null,
                taken ? externalId(form) : null,
                taken ? StagedRow.Keys.of(form, checked) : StagedRow.Keys.NONE,
                form.getResponsibleId() == null ? defaultResponsible : form.getResponsibleId(),
                form.isAvailableToEveryone(),
                draft.reasons(),
                taken ? draft.labels() : Map.of(),
                taken ? draft.options() : List.of());
    }

    /** What stands in the row; a constant's cells are empty, as are those that a short row lacks. */
    private String cell(RawRow row, int column) {
        return column < width && column < row.cells().size()
                ? SheetText.plain(SheetText.stripped(row.cells().get(column)))
                : "";
    }

    /** What stands in the field's first cell; empty where no column fills it. */
    private String cell(RawRow row, String code) {
        for (int i = 0; i < fields.size(); i++) {
            ImportField field = fields.get(i);
            if (field != null && field.code().equals(code)) {
                return cell(row, i);
            }
        }
        return "";
    }

    private void take(RowDraft draft, Column column, ImportField field, String cell, boolean typed) {
        Optional<String> read = column.read(cell);
        if (read.isEmpty()) {
            draft.reject(Reason.of(field.code(), "otherDate", cell.strip().replace('\0', '\uFFFD')));
            return;
        }
        String text = read.get();
        if (text.indexOf('\0') >= 0) {
            draft.reject(Reason.of(field.code(), "control", text.replace('\0', '\uFFFD')));
        } else if (!text.isEmpty() || field.key().equals(ImportField.ACCOUNTS)) {
            // The n-th bank belongs to the n-th number, so that an empty one counts, too.
            // what a person typed as a default is not in the file's way of writing
            boolean isDefault = text.equals(column.fallback());
            String plain = isDefault ? text : notation.plain(draft, field, text, typed && text.equals(cell));
            if (plain != null) {
                filler.fill(draft, column, field, plain);
            }
            if (field.isOfContacts() && !isDefault) {
                draft.people().tell(field, text);
            }
        }
    }

    private String raw(List<String> cells) {
        return RawLine.write(format, cells).replace('\0', '\uFFFD');
    }

    private static @Nullable String externalId(CompanyForm form) {
        return form.getExternalId() == null || form.getExternalId().isBlank() ? null : form.getExternalId();
    }

    private static String folded(String name) {
        String folded = TextFold.fold(name);
        return folded.length() > FOLDED ? folded.substring(0, FOLDED) : folded;
    }
}
