package org.kontor.crm.web.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.listing.ListFilter;

/**
 * What a list shows, and which columns.
 *
 * @param filter which records, in which order
 * @param columns keys of fields in their order; null for the usual ones
 */
record ChosenList(ListFilter filter, @Nullable List<String> columns) {}
