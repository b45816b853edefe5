package org.kontor.crm.listview;

import java.util.ArrayList;
import java.util.List;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.shared.Problem;

/** What a view may be. */
final class ViewRules {

    static final int NAME_MAX = 60;
    static final int QUERY_MAX = 4000;

    private ViewRules() {}

    /**
     * Everything that is wrong with a view.
     *
     * @param draft what it is to be
     * @param others the views it will stand beside: the owner's personal ones, or the shared ones
     */
    static List<Problem> problems(ViewDraft draft, List<SavedView> others) {
        List<Problem> problems = new ArrayList<>();
        String name = draft.name();
        if (name.isEmpty()) {
            problems.add(Problem.of("name", "view.error.nameNeeded"));
        } else if (name.length() > NAME_MAX) {
            problems.add(Problem.of("name", "view.error.nameLong", String.valueOf(NAME_MAX)));
        } else if (!PlainText.isPlain(name)) {
            problems.add(Problem.of("name", "error.characters"));
        } else if (others.stream().anyMatch(other -> same(other.name(), name))) {
            problems.add(Problem.of("name", "view.error.nameTaken", name));
        }
        if (draft.query().length() > QUERY_MAX) {
            problems.add(Problem.of("query", "view.error.queryLong", String.valueOf(QUERY_MAX)));
        } else if (!PlainText.isPlain(draft.query())) {
            problems.add(Problem.of("query", "error.characters"));
        }
        if (!draft.columns().isEmpty()) {
            ColumnRules.problem(draft.columns()).ifPresent(problems::add);
        }
        return problems;
    }

    private static boolean same(String one, String other) {
        return TextFold.fold(one).equals(TextFold.fold(other));
    }
}
