package org.kontor.crm.company;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.requisite.TemplateField;

/**
 * A legal identity of a company, for its page and for REST.
 *
 * @param template code of the template
 * @param templatePl its Polish label
 * @param templateEn its English label
 * @param byDefault whether it is the company's default one
 * @param values every field of the template in its order
 */
public record RequisiteCard(
        long id,
        String template,
        String templatePl,
        String templateEn,
        boolean byDefault,
        List<Value> values,
        List<CompanyCard.Address> addresses,
        List<Account> accounts)
        implements Serializable {

    /** Label of the template in the language, {@code pl} or {@code en}. */
    public String label(String language) {
        return "en".equals(language) ? templateEn : templatePl;
    }

    /** The same ones without the values of fields that do not exist for the reader. */
    static List<RequisiteCard> without(List<RequisiteCard> requisites, Set<String> hidden) {
        return requisites.stream().map(one -> one.without(hidden)).toList();
    }

    private RequisiteCard without(Set<String> hidden) {
        List<Value> shown = values.stream()
                .filter(value -> !TemplateField.isAmong(value.field().code(), hidden))
                .toList();
        return new RequisiteCard(id, template, templatePl, templateEn, byDefault, shown, addresses, accounts);
    }

    /** The normalised value of a field, empty when it has none. */
    public Optional<String> value(String code) {
        return values.stream()
                .filter(value -> value.field().code().equals(code))
                .findFirst()
                .flatMap(value -> Optional.ofNullable(value.text()));
    }

    /**
     * A field and its value.
     *
     * @param text normalised, null when empty
     */
    public record Value(TemplateField field, @Nullable String text) implements Serializable {

        /** The value as people read it, empty when there is none. */
        public String display() {
            return text == null ? "" : field.display(text);
        }
    }

    /**
     * A bank account.
     *
     * @param number an IBAN without spaces, else as typed
     * @param byDefault whether it is the requisite's default one
     */
    public record Account(
            long id,
            AccountKind kind,
            String number,
            @Nullable String bic,
            @Nullable String bank,
            String currency,
            boolean byDefault)
            implements Serializable {

        /** The number as people read it. */
        public String display() {
            return kind == AccountKind.IBAN ? Identifier.IBAN.display(number) : number;
        }
    }
}
