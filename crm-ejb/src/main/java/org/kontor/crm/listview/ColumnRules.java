package org.kontor.crm.listview;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.crm.shared.Problem;

/** What the columns of a list may be. */
final class ColumnRules {

    private static final int COLUMNS = 60;

    private ColumnRules() {}

    /** What is wrong with columns: there is none, one comes twice, or there are too many. */
    static Optional<Problem> problem(List<ShownColumn> columns) {
        Set<String> fields = new HashSet<>();
        boolean twice = columns.stream().anyMatch(column -> !fields.add(column.field()));
        return columns.isEmpty() || twice || columns.size() > COLUMNS
                ? Optional.of(Problem.of("columns", "list.error.columns", String.valueOf(COLUMNS)))
                : Optional.empty();
    }
}
