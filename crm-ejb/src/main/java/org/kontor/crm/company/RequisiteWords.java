package org.kontor.crm.company;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.FieldChange;
import org.kontor.crm.company.CompanyStory.RowChange;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateField;

/** Tells what became of requisites: each field under the label its template gives it, numbers as people read them. */
class RequisiteWords {

    static final String REQUISITE = "requisite";
    private static final String ADDRESS = "requisite_address";
    private static final String ACCOUNT = "bank_account";
    private static final String VALUE = "custom.";

    private final Map<String, Template> templates;

    /** @param templates all there are; may be empty where no requisite was touched */
    RequisiteWords(List<Template> templates) {
        this.templates = templates.stream().collect(Collectors.toMap(one -> Long.toString(one.id()), one -> one));
    }

    /** What changed, in the order of the form. */
    List<CompanyChange.Field> fields(FieldDescriptor<CompanyForm> field, List<RowChange> rows) {
        List<CompanyChange.Field> fields = new ArrayList<>(values(field, rows));
        List<RowChange> requisites = of(rows, REQUISITE);
        add(fields, field, "template", null, touching(requisites, "template_id"), this::template);
        // a requisite that comes or goes takes its mark with it; only a mark that moved is told
        List<RowChange> marks = touching(requisites, "is_default");
        if (marks.stream().anyMatch(row -> row.kind() == FieldChange.Kind.CHANGED)) {
            add(fields, field, "default", null, marks, this::marked);
        }
        add(fields, field, "addresses", null, touching(of(rows, ADDRESS), "kind", "text"), RequisiteWords::address);
        String[] account = {"kind", "number", "bic", "bank", "currency", "is_default"};
        add(fields, field, "accounts", null, touching(of(rows, ACCOUNT), account), RequisiteWords::account);
        return fields;
    }

    /** Values of all templates, in the order in which the templates name them. */
    private List<CompanyChange.Field> values(FieldDescriptor<CompanyForm> field, List<RowChange> rows) {
        Map<String, List<RowChange>> byCode = new LinkedHashMap<>();
        Stream<String> known = templates.values().stream()
                .flatMap(template -> template.fields().stream())
                .map(TemplateField::code);
        List<RowChange> requisites = of(rows, REQUISITE);
        Stream<String> changed = requisites.stream()
                .flatMap(row -> row.columns().stream())
                .filter(column -> column.startsWith(VALUE))
                .map(column -> column.substring(VALUE.length()));
        Stream.concat(known, changed).forEach(code -> byCode.put(code, touching(requisites, VALUE + code)));
        List<CompanyChange.Field> fields = new ArrayList<>();
        byCode.forEach((code, touched) -> {
            if (!touched.isEmpty()) {
                FieldValue.Named label = label(code, touched.get(0));
                add(fields, field, code, label, touched, row -> value(code, row));
            }
        });
        return fields;
    }

    private static void add(
            List<CompanyChange.Field> fields,
            FieldDescriptor<CompanyForm> field,
            String part,
            FieldValue.@Nullable Named label,
            List<RowChange> rows,
            Function<Map<String, String>, Optional<FieldValue>> words) {
        List<FieldValue> before = said(rows, RowChange::before, words);
        List<FieldValue> after = said(rows, RowChange::after, words);
        if (!before.equals(after)) {
            String key = field.key() + "." + part;
            fields.add(new CompanyChange.Field(key, "company.requisite." + part, label, before, after));
        }
    }

    private static List<FieldValue> said(
            List<RowChange> rows,
            Function<RowChange, Map<String, String>> side,
            Function<Map<String, String>, Optional<FieldValue>> words) {
        return rows.stream().map(side).map(words).flatMap(Optional::stream).toList();
    }

    private static List<RowChange> of(List<RowChange> rows, String table) {
        return rows.stream().filter(row -> row.table().equals(table)).toList();
    }

    private static List<RowChange> touching(List<RowChange> rows, String... columns) {
        List<String> any = List.of(columns);
        return rows.stream()
                .filter(row -> row.columns().stream().anyMatch(any::contains))
                .toList();
    }

    /** A field the template lost since is called by its code. */
    private FieldValue.Named label(String code, RowChange row) {
        Map<String, String> side = row.after().isEmpty() ? row.before() : row.after();
        return field(code, side)
                .map(field -> new FieldValue.Named(field.labelPl(), field.labelEn()))
                .orElse(new FieldValue.Named(code, code));
    }

    private Optional<TemplateField> field(String code, Map<String, String> row) {
        return Optional.ofNullable(row.get("template_id"))
                .map(templates::get)
                .flatMap(template -> template.field(code));
    }

    private Optional<FieldValue> value(String code, Map<String, String> row) {
        return Optional.ofNullable(row.get(VALUE + code))
                .map(text -> new FieldValue.Text(
                        field(code, row).map(field -> field.display(text)).orElse(text)));
    }

    private Optional<FieldValue> template(Map<String, String> row) {
        return Optional.ofNullable(row.get("template_id"))
                .map(templates::get)
                .map(template -> new FieldValue.Named(template.labelPl(), template.labelEn()));
    }

    private Optional<FieldValue> marked(Map<String, String> row) {
        return "true".equals(row.get("is_default")) ? template(row) : Optional.empty();
    }

    private static Optional<FieldValue> address(Map<String, String> row) {
        return Optional.ofNullable(row.get("kind"))
                .map(kind -> CompanyWords.kinded("company.addressKind.", kind, row.get("text")));
    }

    private static Optional<FieldValue> account(Map<String, String> row) {
        return Optional.ofNullable(row.get("number")).map(number -> {
            boolean iban = AccountKind.IBAN.name().equals(row.get("kind"));
            String shown = iban ? Identifier.IBAN.display(number) : number;
            String text = Stream.of(shown, row.get("bic"), row.get("bank"), row.get("currency"))
                    .filter(part -> part != null && !part.isEmpty())
                    .collect(Collectors.joining(", "));
            boolean marked = "true".equals(row.get("is_default"));
            return new FieldValue.Kinded("company.account." + (marked ? "DEFAULT" : "OTHER"), text);
        });
    }
}
