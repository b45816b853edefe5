package org.kontor.crm.listing;

import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Page;

/**
 * A page of a list and how many records the whole list has.
 *
 * @param count exact to 10,000, unknown after 300 ms
 */
public record CountedPage(Page<ListRow> page, Count count) {}
