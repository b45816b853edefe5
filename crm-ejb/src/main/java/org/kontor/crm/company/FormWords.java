package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.requisite.TemplateService;
import org.kontor.crm.shared.Money;

/** Says what stands in a form as readers know it: labels instead of codes, names instead of ids. */
@Dependent
class FormWords {

    @Inject
    PicklistService picklists;

    @Inject
    PlainWords plain;

    @Inject
    TemplateService templates;

    @Inject
    CompanyCustom custom;

    /**
     * What both changed, side by side.
     *
     * @param rights names of records outside of them are not told
     * @param history what happened to the company lately; names who saved what
     */
    List<FieldDifference> differences(
            Rights rights,
            List<FormCell<CompanyForm>> both,
            CompanyForm mine,
            CompanyForm theirs,
            CompanyHistory history) {
        List<FieldDifference> differences = new ArrayList<>();
        for (FormCell<CompanyForm> cell : both) {
            differences.add(FieldDifference.of(
                    cell,
                    labelKey(cell),
                    label(cell, theirs),
                    said(rights, cell, mine),
                    said(rights, cell, theirs),
                    by(history, cell)));
        }
        return differences;
    }

    private static CompanyChange by(CompanyHistory history, FormCell<CompanyForm> cell) {
        return history.last(key -> speaksOf(key, cell));
    }

    private static boolean speaksOf(String key, FormCell<CompanyForm> cell) {
        String field = cell.field().key();
        return key.equals(field)
                || key.equals(field + "." + part(cell))
                || (part(cell).isEmpty() && key.startsWith(field + "."));
    }

    /** What of a requisite the cell is, as history calls it; nothing for the requisite as a whole and for other fields. */
    private static String part(FormCell<CompanyForm> cell) {
        String path = cell.path();
        return cell.field().type() == FieldType.REQUISITES && path.contains(".")
                ? path.substring(path.indexOf('.') + 1).replaceAll("[\\[.].*", "")
                : "";
    }

    private static String labelKey(FormCell<CompanyForm> cell) {
        return List.of("addresses", "accounts", "default").contains(part(cell))
                ? "company.requisite." + part(cell)
                : cell.field().labelKey();
    }

    /** A value of a requisite is called what its template calls it. */
    private FieldValue.@Nullable Named label(FormCell<CompanyForm> cell, CompanyForm form) {
        if (cell.field().type() == FieldType.CUSTOM) {
            return custom.label(cell.field().key());
        }
        String code = part(cell);
        return form.getRequisites().stream()
                .filter(row -> cell.path().startsWith(cell.field().key() + "[" + row.getId() + "]."))
                .flatMap(row -> template(row).stream())
                .flatMap(template -> template.field(code).stream())
                .findFirst()
                .map(field -> new FieldValue.Named(field.labelPl(), field.labelEn()))
                .orElse(null);
    }

    private List<FieldValue> said(Rights rights, FormCell<CompanyForm> cell, CompanyForm form) {
        Object thing = cell.thing().apply(form);
        if (cell.field().type() == FieldType.CUSTOM) {
            return custom.said(rights, cell.field().key(), FieldDescriptor.texts(thing));
        }
        if (thing instanceof FormCell.Mark mark) {
            return mark.row() instanceof RequisiteForm row ? named(row) : of(cell.field(), mark.row());
        }
        return FormSaid.of(thing) == null ? List.of() : of(cell.field(), Objects.requireNonNull(thing));
    }

    private List<FieldValue> of(FieldDescriptor<CompanyForm> field, Object thing) {
        if (thing instanceof AddressForm row) {
            return List.of(address(row));
        }
        if (thing instanceof AccountForm row) {
            return List.of(account(row));
        }
        if (thing instanceof RequisiteForm row) {
            return requisite(row);
        }
        if (thing instanceof MoneyForm money) {
            return List.of(
                    new FieldValue.Amount(new Money(Objects.requireNonNull(money.getAmount()), money.getCurrency())));
        }
        if (thing instanceof Long image && field.type() == FieldType.IMAGE) {
            return List.of(new FieldValue.Image(image));
        }
        return field.picklist() == null ? plain.of(thing) : List.of(text(field, thing.toString()));
    }

    private FieldValue text(FieldDescriptor<CompanyForm> field, String said) {
        return picklists
                .find(Objects.requireNonNull(field.picklist()), said)
                .<FieldValue>map(FieldValue.Choice::new)
                .orElse(new FieldValue.Text(said));
    }

    private static FieldValue address(AddressForm row) {
        return CompanyWords.kinded("company.addressKind.", String.valueOf(row.getKind()), row.getText());
    }

    private static FieldValue account(AccountForm row) {
        String number = row.getKind() == AccountKind.IBAN ? Identifier.IBAN.display(row.getNumber()) : row.getNumber();
        return new FieldValue.Text(Stream.of(number, row.getBic(), row.getBank(), row.getCurrency())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", ")));
    }

    private List<FieldValue> requisite(RequisiteForm row) {
        List<FieldValue> values = new ArrayList<>(named(row));
        List<TemplateField> fields = template(row).map(Template::fields).orElse(List.of());
        fields.forEach(field -> {
            String typed = row.getValues().get(field.code());
            if (typed != null && !typed.isBlank()) {
                values.add(new FieldValue.Text(typed.strip()));
            }
        });
        row.getAddresses().stream()
                .filter(one -> !one.getText().isBlank())
                .map(FormWords::address)
                .forEach(values::add);
        row.getAccounts().stream()
                .filter(one -> !one.isBlank())
                .map(FormWords::account)
                .forEach(values::add);
        return values;
    }

    private List<FieldValue> named(RequisiteForm row) {
        return template(row)
                .map(template -> List.<FieldValue>of(new FieldValue.Named(template.labelPl(), template.labelEn())))
                .orElse(List.of());
    }

    private Optional<Template> template(RequisiteForm row) {
        return templates.all().stream()
                .filter(template -> template.code().equals(row.getTemplate()))
                .findFirst();
    }
}
