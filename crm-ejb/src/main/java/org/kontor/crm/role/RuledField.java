package org.kontor.crm.role;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.field.FieldValue;

/**
 * A field that roles can rule.
 *
 * @param entity kind of record
 * @param key as lists and REST name it
 * @param labelKey key of its label in the resource bundles
 * @param label its label where a definition gives one instead of the resource bundles, else null
 * @param required whether no record is without it
 * @param hideable whether it can be hidden, and not only be kept from being set
 */
public record RuledField(
        Entity entity,
        String key,
        String labelKey,
        FieldValue.@Nullable Named label,
        boolean required,
        boolean hideable)
        implements Serializable {}
