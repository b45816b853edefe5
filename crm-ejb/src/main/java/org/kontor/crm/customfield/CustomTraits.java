package org.kontor.crm.customfield;

import java.io.Serializable;

/**
 * What may be done with a custom field.
 *
 * @param required no record is created without it (S-09)
 * @param multiple it holds any number of values, else at most one
 * @param inList lists can show it as a column
 * @param filterable lists can be narrowed by it
 * @param searchable the search by words looks into it
 * @param retired it is out of use: not shown, not asked; the values stay
 */
public record CustomTraits(
        boolean required, boolean multiple, boolean inList, boolean filterable, boolean searchable, boolean retired)
        implements Serializable {}
