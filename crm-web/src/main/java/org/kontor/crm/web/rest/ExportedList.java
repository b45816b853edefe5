package org.kontor.crm.web.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.web.sheet.SheetFormat;

/**
 * What is exported, and as what.
 *
 * @param filter which records, in which order
 * @param columns keys of fields in their order; null for all
 */
record ExportedList(ListFilter filter, @Nullable List<String> columns, SheetFormat format) {}
