package org.kontor.crm.imports;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.AddressKind;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateField;

/** The fields of legal identities that columns can fill (S-16): values by template, addresses, bank accounts. */
final class RequisiteFields {

    static final String NUMBER = "number";
    static final String BIC = "bic";
    static final String BANK = "bank";
    static final String CURRENCY = "currency";

    private static final Map<String, ImportField> PARTS = parts();

    private RequisiteFields() {}

    /** In the order of the templates, each code once. */
    static List<ImportField> of(List<Template> templates) {
        Set<String> codes = new LinkedHashSet<>();
        used(templates).forEach(template -> template.fields().forEach(field -> codes.add(field.code())));
        return Stream.concat(
                        codes.stream().map(code -> ImportField.of(ImportField.REQUISITES, code)),
                        PARTS.values().stream())
                .toList();
    }

    /** The field with this code, or null. */
    static @Nullable ImportField find(String code) {
        String prefix = ImportField.REQUISITES + ".";
        return code.startsWith(prefix)
                ? ImportField.of(ImportField.REQUISITES, code.substring(prefix.length()))
                : PARTS.get(code);
    }

    /** By label and code, the fields of the templates; the first template that has a label counts. */
    static Map<String, ImportField> named(List<Template> templates) {
        Map<String, ImportField> named = new LinkedHashMap<>();
        for (Template template : used(templates)) {
            for (TemplateField field : template.fields()) {
                ImportField one = ImportField.of(ImportField.REQUISITES, field.code());
                Stream.of(field.label("pl"), field.label("en"), field.code())
                        .forEach(name -> named.putIfAbsent(name, one));
            }
        }
        return named;
    }

    /** Whether a field is none of a template, or one that some template has. */
    static boolean isThere(ImportField field, List<Template> templates) {
        return !field.key().equals(ImportField.REQUISITES) || of(templates).contains(field);
    }

    /**
     * The template that a row's values ask for: the first one that has all of them, else the one that has most.
     *
     * @param codes what the row gives
     */
    static String template(Set<String> codes, List<Template> templates) {
        Template best = null;
        long most = -1;
        for (Template template : used(templates)) {
            long has = codes.stream()
                    .filter(code -> template.field(code).isPresent())
                    .count();
            if (has > most) {
                best = template;
                most = has;
            }
        }
        return best == null ? "" : best.code();
    }

    private static List<Template> used(List<Template> templates) {
        return templates.stream().filter(template -> !template.retired()).toList();
    }

    private static Map<String, ImportField> parts() {
        return Stream.concat(
                        Arrays.stream(AddressKind.values())
                                .map(kind -> ImportField.ofKind(ImportField.REQUISITE_ADDRESSES, kind)),
                        Stream.of(NUMBER, BIC, BANK, CURRENCY).map(part -> ImportField.of(ImportField.ACCOUNTS, part)))
                .collect(Collectors.toMap(ImportField::code, field -> field, (a, b) -> a, LinkedHashMap::new));
    }
}
