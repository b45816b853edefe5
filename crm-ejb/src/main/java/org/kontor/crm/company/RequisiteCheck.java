package org.kontor.crm.company;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.Currencies;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.identifier.Verdict;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.shared.Problem;

/** The rules of requisites: their templates', and one default each of requisites and accounts. Empty ones are passed by. */
class RequisiteCheck {

    /** Key of the message for a value that the template has no field for. */
    static final String NO_FIELD = "error.requisite.field";

    private static final int LONGEST = 500;

    private final Map<String, Template> templates;
    private final Map<Long, Long> former;
    private final List<Problem> problems = new ArrayList<>();
    private final List<CheckedRequisite> checked = new ArrayList<>();

    /**
     * Checks requisites.
     *
     * @param templates all there are
     * @param former by the requisite's id, the id of the template it has so far
     */
    RequisiteCheck(List<RequisiteForm> forms, List<Template> templates, Map<Long, Long> former) {
        this.templates = templates.stream().collect(Collectors.toMap(Template::code, template -> template));
        this.former = former;
        for (int i = 0; i < forms.size(); i++) {
            if (!forms.get(i).isBlank()) {
                requisite(forms.get(i), "requisites[" + i + "]");
            }
        }
        oneDefault(checked, one -> one.form().isDefault(), CheckedRequisite::path);
        List<CheckedRequisite> all = List.copyOf(checked);
        checked.replaceAll(
                one -> one.marked(isDefault(all, one, other -> other.form().isDefault())));
    }

    List<Problem> problems() {
        return problems;
    }

    /** Those that are not empty, in their order; sound only when there are no problems. */
    List<CheckedRequisite> checked() {
        return checked;
    }

    private void requisite(RequisiteForm form, String path) {
        Template template = templates.get(form.getTemplate());
        if (template == null) {
            problems.add(Problem.of(path + ".template", "error.unknownChoice", form.getTemplate()));
            return;
        }
        Long own = form.getId() == null ? null : former.get(form.getId());
        if (template.retired() && !Objects.equals(own, template.id())) {
            problems.add(Problem.of(path + ".template", "error.retiredChoice", form.getTemplate()));
        }
        Map<String, String> values = values(form, path, template);
        for (int i = 0; i < form.getAddresses().size(); i++) {
            FormCheck.address(form.getAddresses().get(i), path + ".addresses[" + i + "]", problems);
        }
        checked.add(new CheckedRequisite(form, path, template, false, values, accounts(form, path)));
    }

    private Map<String, String> values(RequisiteForm form, String path, Template template) {
        Map<String, String> values = new LinkedHashMap<>();
        form.getValues().forEach((code, typed) -> {
            if (typed != null && !typed.isBlank() && template.field(code).isEmpty()) {
                problems.add(Problem.of(path + ".values." + code, NO_FIELD, code));
            }
        });
        for (TemplateField field : template.fields()) {
            String typed = Objects.requireNonNullElse(form.getValues().get(field.code()), "")
                    .strip();
            String place = path + ".values." + field.code();
            if (!typed.isEmpty()) {
                value(field.identifier(), typed, place).ifPresent(value -> values.put(field.code(), value));
            } else if (field.required()) {
                problems.add(Problem.of(place, "error.required"));
            }
        }
        return values;
    }

    private Optional<String> value(@Nullable Identifier identifier, String typed, String place) {
        if (typed.length() > LONGEST) {
            problems.add(Problem.of(place, "error.tooLong", Integer.toString(LONGEST)));
        } else if (!PlainText.isPlain(typed)) {
            problems.add(Problem.of(place, "error.characters"));
        } else if (identifier == null) {
            return Optional.of(typed);
        } else {
            Verdict verdict = identifier.check(typed);
            if (verdict instanceof Verdict.Refused refused) {
                problems.add(refused.at(place));
            }
            return verdict.value();
        }
        return Optional.empty();
    }

    private List<CheckedRequisite.Account> accounts(RequisiteForm form, String path) {
        List<CheckedRequisite.Account> accounts = new ArrayList<>();
        for (int i = 0; i < form.getAccounts().size(); i++) {
            AccountForm account = form.getAccounts().get(i);
            if (!account.isBlank()) {
                accounts.add(account(account, path + ".accounts[" + i + "]"));
            }
        }
        oneDefault(accounts, one -> one.form().isDefault(), CheckedRequisite.Account::path);
        return accounts.stream()
                .map(one -> new CheckedRequisite.Account(
                        one.form(),
                        one.path(),
                        one.number(),
                        one.bic(),
                        isDefault(accounts, one, other -> other.form().isDefault())))
                .toList();
    }

    private CheckedRequisite.Account account(AccountForm form, String path) {
        if (form.getKind() == null) {
            problems.add(Problem.of(path + ".kind", "error.kind"));
        }
        if (!Currencies.codes().contains(form.getCurrency())) {
            problems.add(Problem.of(path + ".currency", "error.money.currency", form.getCurrency()));
        }
        Identifier checker = form.getKind() == AccountKind.PLAIN ? null : Identifier.IBAN;
        String number = form.getNumber().strip();
        if (number.isEmpty()) {
            problems.add(Problem.of(path + ".number", "error.required"));
        } else {
            number = value(checker, number, path + ".number").orElse("");
        }
        String bic = form.getBic().isBlank()
                ? null
                : value(Identifier.BIC, form.getBic(), path + ".bic").orElse("");
        if (!form.getBank().isBlank()) {
            value(null, form.getBank().strip(), path + ".bank");
        }
        return new CheckedRequisite.Account(form, path, number, bic, false);
    }

    /** Two defaults are refused; none is well, the first is then taken. */
    private <T> void oneDefault(List<T> parts, Predicate<T> marked, Function<T, String> path) {
        parts.stream()
                .filter(marked)
                .skip(1)
                .forEach(one -> problems.add(Problem.of(path.apply(one) + ".default", "error.twoDefaults")));
    }

    private static <T> boolean isDefault(List<T> parts, T part, Predicate<T> marked) {
        return parts.stream().filter(marked).findFirst().orElse(parts.get(0)) == part;
    }
}
