package org.kontor.crm.file;

import java.io.Serializable;

/**
 * A stored file, without its content.
 *
 * @param type media type by content, for example {@code application/pdf}; never one that browsers run
 * @param size bytes
 */
public record StoredFile(long id, String type, long size) implements Serializable {}
