package org.kontor.crm.customfield;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.shared.Problem;

/** What the definition of a custom field may say beside the other fields of its kind of record. */
final class CustomFieldRules {

    private static final int LABEL_MAX = 200;
    private static final int HELP_MAX = 500;
    private static final int KEY_MAX = 40;
    private static final Pattern WORDS = Pattern.compile("[a-z0-9]+( [a-z0-9]+)*");
    private static final int OPTIONS_MAX = 500;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");

    private final List<Problem> problems = new ArrayList<>();
    private final CustomFieldForm form;
    private final List<CustomField> others;

    private CustomFieldRules(CustomFieldForm form, List<CustomField> others) {
        this.form = form;
        this.others = others;
    }

    /**
     * Everything that is wrong with the form, in the order of its fields.
     *
     * @param others the fields beside it
     * @param known whom and what a default may name
     */
    static List<Problem> problems(CustomFieldForm form, List<CustomField> others, CustomKnown known) {
        CustomFieldRules rules = new CustomFieldRules(form, others);
        rules.labels();
        rules.text("helpPl", form.getHelpPl(), HELP_MAX);
        rules.text("helpEn", form.getHelpEn(), HELP_MAX);
        rules.kind();
        rules.options();
        if (rules.problems.isEmpty()) {
            rules.defaults(known);
        }
        return rules.problems;
    }

    /** What is wrong with the key of a new field; none when it is to be made. */
    static List<Problem> keyProblems(@Nullable String key, List<CustomField> others) {
        if (key == null) {
            return List.of();
        }
        if (key.length() > KEY_MAX || !KEY.matcher(key).matches()) {
            return List.of(Problem.of("key", "customfield.error.key"));
        }
        boolean taken = others.stream().anyMatch(other -> other.key().equals(key));
        return taken ? List.of(Problem.of("key", "customfield.error.keyTaken")) : List.of();
    }

    /** A key made of the label: its folded letters and digits, words joined by underscores; none that is taken. */
    static String keyOf(String label, List<CustomField> others) {
        String made = made(label, "_", KEY_MAX - 4);
        String stem = made.isEmpty() || !Character.isLetter(made.charAt(0)) ? "f_" + made : made;
        String whole = stem.replaceAll("_$", "");
        String key = whole;
        for (int n = 2; !keyProblems(key, others).isEmpty(); n++) {
            String end = "_" + n;
            key = whole.substring(0, Math.min(whole.length(), KEY_MAX - end.length())) + end;
        }
        return key;
    }

    /** A code made of an option's label, none that is taken. */
    static String codeOf(String label, Set<String> taken) {
        String made = made(label, "-", 90);
        String stem = made.isEmpty() ? "option" : made;
        String code = stem;
        int n = 2;
        while (taken.contains(code)) {
            code = stem + "-" + n++;
        }
        return code;
    }

    /**
     * A code that everybody makes of the same label. Where joining its words would give what another label gives as well, or a code
     * that is taken, it ends with what is left of the label.
     */
    static String lastingCode(String label, Set<String> taken) {
        String folded = TextFold.fold(label);
        String stem = codeOf(label, Set.of());
        boolean isPlain = WORDS.matcher(folded).matches() && folded.length() == stem.length();
        return isPlain && !taken.contains(stem) ? stem : stem + "-" + Integer.toHexString(folded.hashCode());
    }

    private static String made(String label, String joint, int max) {
        String folded =
                TextFold.fold(label).replaceAll("[^a-z0-9]+", joint).replaceAll("^" + joint + "|" + joint + "$", "");
        return folded.substring(0, Math.min(folded.length(), max)).replaceAll(joint + "$", "");
    }

    /** Both labels as they are stored: stripped, and the one that is empty like the other. */
    static CustomTexts texts(CustomFieldForm form) {
        return new CustomTexts(
                either(form.getLabelPl(), form.getLabelEn()),
                either(form.getLabelEn(), form.getLabelPl()),
                either(form.getHelpPl(), form.getHelpEn()),
                either(form.getHelpEn(), form.getHelpPl()));
    }

    static String labelPl(CustomOptionForm option) {
        return either(option.getLabelPl(), option.getLabelEn());
    }

    static String labelEn(CustomOptionForm option) {
        return either(option.getLabelEn(), option.getLabelPl());
    }

    private static String either(String first, String second) {
        return first.isBlank() ? second.strip() : first.strip();
    }

    private void labels() {
        if (texts(form).labelPl().isEmpty()) {
            problems.add(Problem.of("labelPl", "customfield.error.labelRequired"));
        }
        label("labelPl", form.getLabelPl());
        label("labelEn", form.getLabelEn());
    }

    private void label(String field, String label) {
        text(field, label, LABEL_MAX);
        String folded = TextFold.fold(label);
        others.stream()
                .filter(other -> !folded.isEmpty()
                        && (folded.equals(TextFold.fold(other.texts().labelPl()))
                                || folded.equals(TextFold.fold(other.texts().labelEn()))))
                .findFirst()
                .ifPresent(other -> problems.add(Problem.of(
                        field, other.retired() ? "customfield.error.labelRetired" : "customfield.error.labelTaken")));
    }

    private void text(String field, String text, int max) {
        if (text.strip().length() > max) {
            problems.add(Problem.of(field, "error.tooLong", Integer.toString(max)));
        } else if (!PlainText.isPlain(text.strip())) {
            problems.add(Problem.of(field, "error.characters"));
        }
    }

    private void kind() {
        if (form.isMultiple() && !form.getType().mayBeMultiple()) {
            problems.add(Problem.of("multiple", "customfield.error.multiple"));
        }
        if (form.isSearchable() && !form.getType().mayBeSearched()) {
            problems.add(Problem.of("searchable", "customfield.error.searchable"));
        }
        if ((form.getType() == CustomType.RECORD) != (form.getTarget() != null)) {
            problems.add(Problem.of("target", "customfield.error.target"));
        }
    }

    private void options() {
        List<CustomOptionForm> options = form.getOptions();
        boolean isList = form.getType() == CustomType.LIST;
        if (isList && options.stream().allMatch(option -> option.isBlank() || option.isRetired())) {
            problems.add(Problem.of("options", "customfield.error.optionsNeeded"));
        } else if (options.size() > OPTIONS_MAX) {
            problems.add(Problem.of("options", "error.tooMany", Integer.toString(OPTIONS_MAX)));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; isList && i < options.size(); i++) {
            option(options.get(i), "options[" + i + "].labelPl", seen);
        }
    }

    private void option(CustomOptionForm option, String path, Set<String> seen) {
        if (option.isBlank()) {
            return;
        }
        if (labelPl(option).isEmpty()) {
            problems.add(Problem.of(path, "customfield.error.labelRequired"));
        }
        text(path, option.getLabelPl(), LABEL_MAX);
        text(path, option.getLabelEn(), LABEL_MAX);
        Set<String> names = Set.copyOf(List.of(TextFold.fold(labelPl(option)), TextFold.fold(labelEn(option))));
        if (names.stream().anyMatch(seen::contains)) {
            problems.add(Problem.of(path, "customfield.error.optionTaken"));
        }
        seen.addAll(names);
    }

    /** A default is what a record could have; of a list people name it by its label. */
    private void defaults(CustomKnown known) {
        CustomField field = CustomDraft.of(form);
        List<String> defaults = CustomDraft.codes(field, form.getDefaults());
        new CustomCheck(List.of(field), Map.of(field.key(), defaults), JsonValue.EMPTY_JSON_OBJECT, known)
                .problems()
                .forEach(problem -> problems.add(problem.at("defaults")));
        form.setDefaults(defaults);
    }
}
