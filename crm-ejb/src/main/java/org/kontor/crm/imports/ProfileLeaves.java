package org.kontor.crm.imports;

/**
 * A profile is about to be deleted; who needs it refuses.
 *
 * @param id the profile
 */
public record ProfileLeaves(long id) {}
