package org.kontor.crm.bulk;

import org.jspecify.annotations.Nullable;
import org.kontor.crm.listing.BulkResult;

/**
 * What became of an act on many: it is done, or a run does it.
 *
 * @param result what was done, null when a run does it
 * @param run the run to be started, null when it is done
 */
public record BulkOutcome(
        @Nullable BulkResult result, @Nullable Long run) {}
