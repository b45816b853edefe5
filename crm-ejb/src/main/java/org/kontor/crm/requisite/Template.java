package org.kontor.crm.requisite;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a legal identity.
 *
 * @param id identifier, also in {@code requisite.template_id}
 * @param code stable name, used in REST
 * @param country ISO 3166 code, null for every country
 * @param labelPl Polish label
 * @param labelEn English label
 * @param retired true when it may no longer be chosen but old requisites still have it
 * @param fields in their order
 */
public record Template(
        long id,
        String code,
        @Nullable String country,
        Holder holder,
        String labelPl,
        String labelEn,
        boolean retired,
        List<TemplateField> fields)
        implements Serializable {

    public Template {
        fields = List.copyOf(fields);
    }

    /** Whose identity it is. */
    public enum Holder {
        COMPANY,
        PERSON,
        NON_PROFIT
    }

    /** The label in the language, {@code pl} or {@code en}. */
    public String label(String language) {
        return "en".equals(language) ? labelEn : labelPl;
    }

    /** The field with this code. */
    public Optional<TemplateField> field(String code) {
        return fields.stream().filter(field -> field.code().equals(code)).findFirst();
    }
}
