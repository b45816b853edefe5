package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kontor.crm.access.Rights;
import org.kontor.crm.field.RecordNames;
import org.kontor.crm.imports.file.RawRow;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** Says before a run what is wrong with its columns, defaults and constants, so that no row has to. */
@Dependent
class ColumnCheck {

    /** Most changes a column may have, and most characters of a value. */
    private static final int CHANGES = 10;

    private static final int VALUE = 4000;

    @Inject
    Definitions definitions;

    @Inject
    Converters converters;

    @Inject
    RecordNames names;

    /**
     * Goes on only when every column fills a field that the user may write, and every value is one of its field.
     *
     * @throws BusinessException naming a field that is gone, closed to the user, or filled twice
     * @throws Invalid naming every {@code columns[1].changes[0]}, {@code columns[1].default} and {@code constants[0].value}
     *     that is wrong
     */
    void require(List<Column> columns, Rights user) {
        definitions.requireSound(columns);
        requireStart(columns, user);
    }

    /** The same for columns of which it is known that they fill what is there. */
    void requireStart(List<Column> columns, Rights user) {
        ImportTargets.requireOpen(columns, user);
        List<Problem> problems = problems(columns, user);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private List<Problem> problems(List<Column> columns, Rights user) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Column> values = new LinkedHashMap<>();
        int constants = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            changes(column, "columns[" + i + "]", problems);
            String path = column.constant() ? "constants[" + constants++ + "].value" : "columns[" + i + "].default";
            if (column.field() != null && column.fallback() != null) {
                values.put(path, column);
            } else if (column.constant()) {
                problems.add(Problem.of(path, "imports.constant.needed"));
            }
        }
        if (!values.isEmpty()) {
            Function<List<Column>, RowConverter> maker = converters.maker(user.userId(), ';');
            values.forEach(
                    (path, column) -> value(column, user, maker).ifPresent(problem -> problems.add(problem.at(path))));
        }
        return problems;
    }

    private static void changes(Column column, String path, List<Problem> problems) {
        if (column.changes().size() > CHANGES) {
            problems.add(Problem.of(path, "imports.change.many", String.valueOf(CHANGES)));
        }
        if (!isStorable(column.heading())) {
            problems.add(Problem.of(path + ".heading", "error.characters"));
        }
        for (int i = 0; i < column.changes().size(); i++) {
            CellChange change = column.changes().get(i);
            String at = path + ".changes[" + i + "]";
            change.problem(at).ifPresent(problems::add);
            if (!isStorable(change.text() + change.by())) {
                problems.add(Problem.of(at, "error.characters"));
            }
        }
    }

    /** The value in a row of its own: what its field objects to, is told. */
    private Optional<Problem> value(Column column, Rights user, Function<List<Column>, RowConverter> maker) {
        String field = String.valueOf(column.field());
        String value = String.valueOf(column.fallback());
        if (value.length() > VALUE) {
            return Optional.of(Problem.of("", "imports.value.long", String.valueOf(VALUE)));
        }
        if (!isStorable(value)) {
            return Optional.of(Problem.of("", "error.characters"));
        }
        RowConverter alone = maker.apply(List.of(Column.constant(field, value)));
        RawRow row = new RawRow(1, 1, List.of());
        alone.learn(List.of(row), (entity, words) -> names.meant(user, entity, words));
        return alone.convert(row).reasons().stream()
                .filter(reason -> reason.field().equals(field))
                .map(reason -> Problem.of("", reason.key(), reason.value()))
                .findFirst();
    }

    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
