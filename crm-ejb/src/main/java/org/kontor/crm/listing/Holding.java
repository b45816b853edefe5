package org.kontor.crm.listing;

import org.kontor.crm.access.Subject;

/**
 * So many records are the same to rights: all in the same hands, all flagged alike.
 *
 * @param subject what rights look at
 * @param count how many there are
 */
public record Holding(Subject subject, long count) {}
