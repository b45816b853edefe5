package org.kontor.crm.requisite;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.Identifier;

/**
 * One field of a template.
 *
 * @param code key of its value, used in REST; a NIP is always called {@code nip}
 * @param labelPl Polish label
 * @param labelEn English label
 * @param identifier what checks and normalises the value; null for plain text
 * @param required whether no requisite may be without it
 */
public record TemplateField(
        String code,
        String labelPl,
        String labelEn,
        @Nullable Identifier identifier,
        boolean required) implements Serializable {

    /** Code of the field that holds a NIP. */
    public static final String NIP = "nip";

    /**
     * Whether a rule that holds for some fields of companies holds for values with this code: what holds for requisites holds
     * for all of them, and what holds for the NIP for the European number that is made of it, too.
     *
     * @param ruled keys of those fields
     */
    public static boolean isAmong(String code, Set<String> ruled) {
        return ruled.contains("requisites") || ruled.contains(code) || (code.equals("euVat") && ruled.contains(NIP));
    }

    /** The label in the language, {@code pl} or {@code en}. */
    public String label(String language) {
        return "en".equals(language) ? labelEn : labelPl;
    }

    /** A normalised value as people read it. */
    public String display(String normalized) {
        return identifier == null ? normalized : identifier.display(normalized);
    }
}
