package org.kontor.crm.importsource;

import org.jspecify.annotations.Nullable;

/**
 * What an address said of the file that it gave last.
 *
 * @param etag its entity tag, null where it has none
 * @param lastModified its date, null where it has none
 */
public record SourceMemory(@Nullable String etag, @Nullable String lastModified) {

    static final SourceMemory NONE = new SourceMemory(null, null);
}
