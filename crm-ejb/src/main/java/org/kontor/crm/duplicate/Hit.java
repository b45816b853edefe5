package org.kontor.crm.duplicate;

import org.jspecify.annotations.Nullable;

/**
 * One company found by one clue.
 *
 * @param company the company
 * @param folded its name, folded
 * @param responsible who is responsible for it
 * @param apart whether somebody has said that it is another one
 * @param kind what found it
 * @param code of a value its field's code, of a point its type; null for a name
 * @param value the value or point searched for; null for a name
 * @param exact whether it has that very point; of a domain others may have it, too
 */
record Hit(
        long company,
        String folded,
        long responsible,
        boolean apart,
        Kind kind,
        @Nullable String code,
        @Nullable String value,
        boolean exact) {

    enum Kind {
        VALUE,
        POINT,
        NAME
    }
}
