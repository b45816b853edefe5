package org.kontor.crm.picklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.shared.Problem;

/** What a value's form may say beside the other values of its list. */
final class PicklistRules {

    static final int LABEL_MAX = 200;
    static final int CODE_MAX = 90;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final List<Problem> problems = new ArrayList<>();
    private final List<PicklistItem> others;

    private PicklistRules(List<PicklistItem> others) {
        this.others = others;
    }

    /**
     * Both labels as they are to be stored: stripped, and the one that is empty like the other.
     *
     * @param pl Polish label
     * @param en English label
     */
    record Labels(String pl, String en) {

        static Labels of(PicklistForm form) {
            String pl = form.getLabelPl().strip();
            String en = form.getLabelEn().strip();
            return new Labels(pl.isEmpty() ? en : pl, en.isEmpty() ? pl : en);
        }
    }

    /**
     * Everything that is wrong with the form, in the order of its fields.
     *
     * @param others the values beside it
     */
    static List<Problem> problems(PicklistForm form, List<PicklistItem> others) {
        PicklistRules rules = new PicklistRules(others);
        Labels labels = Labels.of(form);
        if (labels.pl().isEmpty()) {
            rules.problems.add(Problem.of("labelPl", "picklist.error.labelRequired"));
        }
        rules.label("labelPl", form.getLabelPl().strip());
        rules.label("labelEn", form.getLabelEn().strip());
        rules.place(form.getPlace());
        return rules.problems;
    }

    /** What is wrong with the code of a new value. */
    static Optional<Problem> problem(String code, List<PicklistItem> others) {
        if (code.length() > CODE_MAX || !CODE.matcher(code).matches()) {
            return Optional.of(Problem.of("code", "picklist.error.code"));
        }
        return others.stream()
                .filter(other -> other.code().equals(code))
                .findFirst()
                .map(taken -> Problem.of("code", "picklist.error.codeTaken"));
    }

    /** A code made of a label: its folded letters and digits, words joined by hyphens. */
    static String codeOf(String label) {
        String code = TextFold.fold(label).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = code.substring(0, Math.min(code.length(), CODE_MAX)).replaceAll("-$", "");
        return cut.isEmpty() ? "value" : cut;
    }

    private void label(String field, String label) {
        if (label.isEmpty()) {
            return;
        }
        if (label.length() > LABEL_MAX) {
            problems.add(Problem.of(field, "error.tooLong", Integer.toString(LABEL_MAX)));
        } else if (!PlainText.isPlain(label)) {
            problems.add(Problem.of(field, "error.characters"));
        } else {
            String folded = TextFold.fold(label);
            others.stream()
                    .filter(other -> folded.equals(TextFold.fold(other.labelPl()))
                            || folded.equals(TextFold.fold(other.labelEn())))
                    .findFirst()
                    .ifPresent(other -> problems.add(taken(field, other)));
        }
    }

    private static Problem taken(String field, PicklistItem other) {
        String key = other.retired() ? "picklist.error.labelRetired" : "picklist.error.labelTaken";
        return Problem.of(field, key, other.labelPl(), other.labelEn());
    }

    private void place(@Nullable Integer place) {
        int last = others.size() + 1;
        if (place != null && (place < 1 || place > last)) {
            problems.add(Problem.of("place", "picklist.error.place", Integer.toString(last)));
        }
    }
}
