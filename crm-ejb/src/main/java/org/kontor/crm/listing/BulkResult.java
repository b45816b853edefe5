package org.kontor.crm.listing;

/**
 * What an act on many records did.
 *
 * @param changed how many records changed
 * @param changeSet takes all of it back; 0 when nothing changed
 */
public record BulkResult(long changed, long changeSet) {}
