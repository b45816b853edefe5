package org.kontor.crm.requisite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.shared.Problem;

/** What a template must be, and the names that are made for it and its fields. */
final class TemplateRules {

    static final int LABEL_MAX = 100;
    private static final int FIELDS_MAX = 40;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern FIELD_CODE = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<Problem> problems = new ArrayList<>();

    private TemplateRules() {}

    /**
     * Everything that is wrong with the form, in the order of its fields.
     *
     * @param others the templates beside it
     * @param now the template as it is, null for a new one
     */
    static List<Problem> problems(TemplateForm form, List<Template> others, @Nullable Template now) {
        TemplateRules rules = new TemplateRules();
        rules.labels("", form.getLabelPl(), form.getLabelEn());
        String label = TextFold.fold(either(form.getLabelPl(), form.getLabelEn()));
        if (others.stream().anyMatch(other -> TextFold.fold(other.labelPl()).equals(label))) {
            rules.add("labelPl", "template.error.labelTaken");
        }
        if (now == null && form.getCode() != null) {
            rules.code(form.getCode(), others);
        }
        if (form.getCountry() != null && !COUNTRIES.contains(form.getCountry())) {
            rules.add("country", "template.error.country");
        }
        rules.fields(form.getFields(), now);
        return rules.problems;
    }

    private void code(String code, List<Template> others) {
        if (code.length() > 50 || !CODE.matcher(code).matches()) {
            add("code", "template.error.code");
        } else if (others.stream().anyMatch(other -> other.code().equals(code))) {
            add("code", "template.error.codeTaken");
        }
    }

    private void fields(List<TemplateFieldForm> fields, @Nullable Template now) {
        List<TemplateFieldForm> meant =
                fields.stream().filter(field -> !field.isBlank()).toList();
        if (meant.isEmpty()) {
            add("fields", "template.error.fieldsNeeded");
        } else if (meant.size() > FIELDS_MAX) {
            add("fields", "error.tooMany", Integer.toString(FIELDS_MAX));
        }
        Set<String> codes = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            TemplateFieldForm field = fields.get(i);
            if (!field.isBlank()) {
                String path = "fields[" + i + "].";
                labels(path, field.getLabelPl(), field.getLabelEn());
                if (!labels.add(TextFold.fold(either(field.getLabelPl(), field.getLabelEn())))) {
                    add(path + "labelPl", "template.error.fieldTaken");
                }
                field(path, field, codes, now);
            }
        }
    }

    private void field(String path, TemplateFieldForm field, Set<String> codes, @Nullable Template now) {
        String code = field.getCode();
        if (field.getIdentifier() == Identifier.NIP && !codes.add("a NIP")) {
            add(path + "identifier", "template.error.twoNips");
        }
        if (code == null) {
            return;
        }
        if (code.length() > 40 || !FIELD_CODE.matcher(code).matches()) {
            add(path + "code", "template.error.fieldCode");
        } else if (!codes.add(code)) {
            add(path + "code", "template.error.fieldTaken");
        } else if (code.equals(TemplateField.NIP) != (field.getIdentifier() == Identifier.NIP)) {
            add(path + "identifier", "template.error.nip");
        } else if (now != null
                && now.field(code)
                        .filter(known -> known.identifier() != field.getIdentifier())
                        .isPresent()) {
            add(path + "identifier", "template.error.identifier");
        }
    }

    private void labels(String path, String pl, String en) {
        if (either(pl, en).isEmpty()) {
            add(path + "labelPl", "template.error.labelRequired");
        }
        label(path + "labelPl", pl.strip());
        label(path + "labelEn", en.strip());
    }

    private void label(String path, String label) {
        if (label.length() > LABEL_MAX) {
            add(path, "error.tooLong", Integer.toString(LABEL_MAX));
        } else if (!PlainText.isPlain(label)) {
            add(path, "error.characters");
        }
    }

    private void add(String path, String key, String... parameters) {
        problems.add(Problem.of(path, key, parameters));
    }

    /** A label as it is stored: the one in the other language where it is empty. */
    static String either(String first, String second) {
        return first.isBlank() ? second.strip() : first.strip();
    }

    /** A code made of a template's label, none that is taken. */
    static String codeOf(String label, Set<String> taken) {
        String stem = String.join("-", words(label));
        String cut = stem.substring(0, Math.min(stem.length(), 45)).replaceAll("-$", "");
        return free(cut.isEmpty() ? "template" : cut, "-", taken);
    }

    /** A code made for a field: that of its identifier, else of its label; none that is taken. */
    static String codeOf(TemplateFieldForm field, Set<String> taken) {
        Identifier identifier = field.getIdentifier();
        List<String> words = words(
                identifier == null
                        ? either(field.getLabelEn(), field.getLabelPl())
                        : identifier.name().replace('_', ' '));
        StringBuilder code = new StringBuilder();
        words.forEach(word -> code.append(
                code.length() == 0 ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)));
        String stem = code.length() == 0 || !Character.isLetter(code.charAt(0)) ? "field" + code : code.toString();
        String cut = stem.substring(0, Math.min(stem.length(), 36));
        boolean reserved = identifier != Identifier.NIP && cut.equals(TemplateField.NIP);
        return free(reserved ? "nipText" : cut, "", taken);
    }

    private static List<String> words(String label) {
        return Arrays.stream(TextFold.fold(label).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String free(String stem, String joint, Set<String> taken) {
        String code = stem;
        for (int n = 2; taken.contains(code); n++) {
            code = stem + joint + n;
        }
        return code;
    }
}
