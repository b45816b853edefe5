package org.kontor.crm.staff;

import org.jspecify.annotations.Nullable;

/**
 * What an act of administration did.
 *
 * @param id the user or department
 * @param changeSetId takes it back, null when nothing was written
 */
public record StaffChange(long id, @Nullable Long changeSetId) {}
