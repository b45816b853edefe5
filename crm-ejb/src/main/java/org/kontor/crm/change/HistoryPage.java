package org.kontor.crm.change;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a record's history, newest first.
 *
 * @param next where the next (older) page starts, null at the end
 */
public record HistoryPage(
        List<HistoryEntry> entries, @Nullable Long next) implements Serializable {}
