package org.kontor.crm.imports;

import org.jspecify.annotations.Nullable;

/**
 * A profile is about to be deleted, or shared no more; who needs it refuses.
 *
 * @param id the profile
 * @param left the only one who may use it afterwards, null for nobody
 */
public record ProfileLeaves(long id, @Nullable Long left) {}
