package org.kontor.crm.company;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.shared.Problem;

/**
 * Keeps single values of legal identities that a user's roles do not let them set, where the identities themselves may be set:
 * the values stay, and with them the identities that have any and which of those is the default one, whose values lists show.
 */
final class KeptIdentifiers {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\u00a0-]");

    private final Set<String> fixed;
    private final Set<String> hidden;

    /**
     * @param fixed keys of the fields of companies that may not be set
     * @param hidden keys of those among them that do not exist for the user
     */
    KeptIdentifiers(Set<String> fixed, Set<String> hidden) {
        this.fixed = fixed;
        this.hidden = hidden;
    }

    /**
     * Puts what is stored into the rows of a form.
     *
     * @param shown the rows as the user was shown them
     * @return what the rows set nevertheless
     */
    List<Problem> keep(List<RequisiteForm> rows, List<RequisiteForm> shown, List<RequisiteForm> stored) {
        List<Problem> problems = new ArrayList<>();
        if (fixed.contains("requisites")) {
            return problems; // nothing of them is the user's to set: they are there as they are stored
        }
        for (int i = 0; i < rows.size(); i++) {
            RequisiteForm row = rows.get(i);
            keep(
                    row,
                    FormRows.REQUISITES.same(row, shown).orElseGet(RequisiteForm::new),
                    FormRows.REQUISITES.same(row, stored).orElseGet(RequisiteForm::new),
                    "requisites[" + i + "].values.",
                    problems);
        }
        boolean gone = stored.stream()
                .anyMatch(row -> !values(row).isEmpty()
                        && FormRows.REQUISITES.same(row, rows).isEmpty());
        if (gone) {
            problems.add(Problem.of("requisites", "error.requisite.kept"));
        } else if (!ofDefault(rows).equals(ofDefault(stored))) {
            problems.add(Problem.of("requisites", "error.requisite.keptDefault"));
        }
        return problems;
    }

    private void keep(RequisiteForm row, RequisiteForm seen, RequisiteForm kept, String path, List<Problem> problems) {
        Set<String> codes = new TreeSet<>(row.getValues().keySet());
        codes.addAll(kept.getValues().keySet());
        codes.removeIf(code -> !TemplateField.isAmong(code, fixed));
        for (String code : codes) {
            if (!bare(row, code).equals(bare(seen, code))) {
                problems.add(
                        TemplateField.isAmong(code, hidden)
                                ? Problem.of(path + code, RequisiteCheck.NO_FIELD, code)
                                : Problem.of(path + code, "error.readOnlyField"));
            }
            if (kept.getValues().containsKey(code)) {
                row.getValues().put(code, said(kept, code));
            } else {
                row.getValues().remove(code);
            }
        }
    }

    /** What the default one says in fields that may not be set; the first is the default where none is marked. */
    private Map<String, String> ofDefault(List<RequisiteForm> rows) {
        List<RequisiteForm> filled = rows.stream().filter(row -> !row.isBlank()).toList();
        return filled.stream()
                .filter(RequisiteForm::isDefault)
                .findFirst()
                .or(() -> filled.stream().findFirst())
                .map(this::values)
                .orElseGet(Map::of);
    }

    private Map<String, String> values(RequisiteForm row) {
        Map<String, String> values = new HashMap<>();
        row.getValues().keySet().stream()
                .filter(code -> TemplateField.isAmong(code, fixed))
                .filter(code -> !said(row, code).isEmpty())
                .forEach(code -> values.put(code, said(row, code)));
        return values;
    }

    /** Without what is dropped before checking: a form shows an identifier in groups, REST brings it back as it is kept. */
    private static String bare(RequisiteForm row, String code) {
        return SEPARATORS.matcher(said(row, code)).replaceAll("");
    }

    private static String said(RequisiteForm row, String code) {
        return Objects.requireNonNullElse(row.getValues().get(code), "").strip();
    }
}
