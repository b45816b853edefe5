package org.kontor.crm.file;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.Count;

/**
 * A page of the files on a record, newest first.
 *
 * @param next where the older page starts, null at the end
 * @param count how many there are that the search finds
 */
public record RecordFiles(List<RecordFile> items, @Nullable Long next, Count count) implements Serializable {}
