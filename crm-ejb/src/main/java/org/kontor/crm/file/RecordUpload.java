package org.kontor.crm.file;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file sent for a record that is not saved yet.
 *
 * @param id the one it will have on its record
 * @param name as its sender called it, without a path and without what would hide its ending
 * @param until when it goes unless a record was saved with it
 */
public record RecordUpload(long id, String name, StoredFile file, Instant until) implements Serializable {}
