package org.kontor.crm.importsource;

import java.util.UUID;

/**
 * One look at a source, which nobody else looks at meanwhile.
 *
 * @param source what is looked at
 * @param id which look it is
 * @param tidyOnly whether files are only put away, because the source stands still
 * @param memory what its address said before
 */
public record Claim(SavedSource source, UUID id, boolean tidyOnly, SourceMemory memory) {}
