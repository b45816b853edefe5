package org.kontor.crm.company;

/**
 * What an act on many companies did.
 *
 * @param changed how many companies changed
 * @param changeSet takes all of it back; 0 when nothing changed
 */
public record BulkResult(long changed, long changeSet) {}
