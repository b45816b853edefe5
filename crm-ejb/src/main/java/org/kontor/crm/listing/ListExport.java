package org.kontor.crm.listing;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Records of a list that were taken out of the house.
 *
 * @param id of its change set
 * @param userName who took them
 * @param at when it began
 * @param query conditions and order as the list's address writes them
 * @param format the file's format
 * @param rows how many; null as long as it runs, and for ever when it was broken off
 */
public record ListExport(
        long id,
        String userName,
        Instant at,
        String query,
        String format,
        @Nullable Long rows) implements Serializable {}
