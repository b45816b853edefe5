package org.kontor.crm.duplicate;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.Identifier;

/**
 * One thing that two companies have in common.
 *
 * @param kind what it is
 * @param identifier which one, only for {@link Kind#IDENTIFIER}
 * @param likeness how alike the names are, above 0 to 1; 1 for everything that is the same
 */
public record Reason(Kind kind, @Nullable Identifier identifier, double likeness) implements Serializable {

    /** What can be in common, the strongest first. */
    public enum Kind {
        /** A checked identifier, a NIP and the Polish VAT number made of it being one. */
        IDENTIFIER,
        /** An e-mail address. */
        EMAIL,
        /** The name without legal form. */
        SAME_NAME,
        /** A phone number, whatever the extension. */
        PHONE,
        /** The domain of e-mail or website, unless anybody can have an address there. */
        DOMAIN,
        /** A similar name without legal form. */
        ALIKE_NAME
    }

    static Reason of(Kind kind) {
        return new Reason(kind, null, 1);
    }

    static Reason of(Identifier identifier) {
        return new Reason(Kind.IDENTIFIER, identifier, 1);
    }

    static Reason alike(double likeness) {
        return new Reason(Kind.ALIKE_NAME, null, likeness);
    }
}
