package org.kontor.crm.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.filter.Asker;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.FilterField;
import org.kontor.crm.filter.FilterKind;
import org.kontor.crm.filter.FilterValues;
import org.kontor.crm.filter.Operator;
import org.kontor.crm.filter.TextForm;
import org.kontor.crm.imports.ImportFilters;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.shared.Money;
import org.kontor.crm.web.custom.CustomPicks;
import org.kontor.crm.web.custom.Pick;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** Conditions in words, as the filter sentence says them (B-07). */
@RequestScoped
public class FilterWords {

    /** Shorter fragments of names are looked for where words start. */
    private static final int INFIX_MIN = 3;

    /** Fields of which a record has any number: a condition speaks of one of them, or of none. */
    private static final Set<String> SEVERAL = Set.of("phones", "emails", "websites", "messengers", "addresses");

    private static final Set<Operator> OF_SEVERAL =
            EnumSet.of(Operator.IS, Operator.CONTAINS, Operator.LACKS, Operator.STARTS);

    @Inject
    Me me;

    @Inject
    Texts texts;

    @Inject
    Formats formats;

    @Inject
    PicklistService picklists;

    @Inject
    UserService users;

    @Inject
    CustomPicks picks;

    /** What is asked: {@code branża to}. */
    public String says(FilterField field, Condition condition) {
        if (SEVERAL.contains(field.key()) && OF_SEVERAL.contains(condition.operator())) {
            boolean none = condition.operator() == Operator.LACKS;
            String subject = texts.of("company.filter." + (none ? "none." : "any.") + field.key());
            return texts.of("company.filter.says." + (none ? "none" : how(field, condition)), subject);
        }
        if (ImportFilters.isImport(field.key())) {
            return texts.of(
                    "company.filter.says." + field.key() + (condition.operator() == Operator.NOT ? ".not" : ""));
        }
        String label = label(field);
        String quiet = label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : label.substring(0, 1).toLowerCase(me.getLocale()) + label.substring(1);
        return texts.of("company.filter.says." + how(field, condition), quiet);
    }

    /** Label of a field. */
    public String label(FilterField field) {
        CustomField custom = field.custom();
        return custom == null ? texts.of(field.labelKey()) : custom.label(me.getLanguage());
    }

    private static String how(FilterField field, Condition condition) {
        Operator operator = condition.operator();
        boolean time = field.kind() == FilterKind.DATE || field.kind() == FilterKind.MOMENT;
        if (operator == Operator.IS && (time || field.kind() == FilterKind.FLAG)) {
            return time ? "day" : "flag";
        }
        boolean word = operator == Operator.CONTAINS
                && field.form() == TextForm.FOLDED
                && condition.values().stream()
                        .allMatch(value -> field.form().part(value).length() < INFIX_MIN);
        return word ? "word" : operator.code();
    }

    /** What with: {@code IT lub Handel detaliczny}. */
    public String value(FilterField field, Condition condition) {
        Operator operator = condition.operator();
        List<String> values = condition.values();
        return switch (operator) {
            case EMPTY, FILLED -> texts.of("company.filter.value." + operator.code());
            case LAST, OLDER -> texts.of("company.filter.value." + operator.code(), Integer.valueOf(values.get(0)));
            case BETWEEN ->
                texts.of("company.filter.value.between", one(field, values.get(0)), one(field, values.get(1)));
            default ->
                String.join(
                        " " + texts.of(operator == Operator.NOT ? "company.filter.nor" : "company.filter.or") + " ",
                        values.stream().map(value -> one(field, value)).toList());
        };
    }

    private String one(FilterField field, String value) {
        return switch (field.kind()) {
            case TEXT -> texts.of("company.list.quoted", value);
            case FILE -> value;
            case CHOICE -> choice(field, value);
            case USER -> user(value);
            case RECORD ->
                picks.named(field.target(), List.of(value)).stream()
                        .findFirst()
                        .map(Pick::name)
                        .orElseGet(() -> texts.of("company.filter.value.record", value));
            case FLAG -> texts.of(value.equals("true") ? "company.filter.yes" : "company.filter.no");
            case NUMBER -> number(value);
            case MONEY -> amount(value);
            case DATE, MOMENT -> formats.date(LocalDate.parse(value));
        };
    }

    private String number(String value) {
        var number = FilterValues.number(value).orElseThrow().stripTrailingZeros();
        return formats.figure(number, Math.max(0, number.scale()));
    }

    private String amount(String value) {
        FilterValues.Amount amount = FilterValues.amount(value).orElseThrow();
        return amount.currency().isEmpty()
                ? number(amount.value().toPlainString())
                : formats.amount(new Money(amount.value(), amount.currency()));
    }

    private String choice(FilterField field, String code) {
        CustomField custom = field.custom();
        return custom == null
                ? label(Objects.requireNonNull(field.picklist()), code)
                : custom.option(code)
                        .map(option -> option.label(me.getLanguage()))
                        .orElse(code);
    }

    private String label(Picklist list, String code) {
        return picklists
                .find(list, code)
                .map(item -> item.label(me.getLanguage()))
                .orElse(code);
    }

    private String user(String value) {
        if (value.equals(Asker.ME) || value.equals(Asker.MY_DEPARTMENT)) {
            return texts.of("company.filter." + value);
        }
        Person person = users.people(List.of(Long.valueOf(value))).get(Long.valueOf(value));
        return person == null ? value : person.name();
    }
}
