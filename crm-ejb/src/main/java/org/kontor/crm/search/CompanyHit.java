package org.kontor.crm.search;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.Person;

/**
 * A company that was found; the reader may read it.
 *
 * @param id the company
 * @param name its name
 * @param logo id of its stored picture, null when it has none
 * @param place its first address, null when it has none
 * @param responsible who is responsible for it
 * @param match what was found
 * @param code of an identifier its field's code, of a custom field its key, else null
 * @param value the value that was found, normalised; null for a name or a custom field
 */
public record CompanyHit(
        long id,
        String name,
        @Nullable Long logo,
        @Nullable String place,
        Person responsible,
        Match match,
        @Nullable String code,
        @Nullable String value)
        implements Serializable {}
