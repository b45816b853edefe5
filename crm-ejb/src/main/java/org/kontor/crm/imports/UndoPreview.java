package org.kontor.crm.imports;

import java.io.Serializable;
import java.util.List;

/**
 * What taking a run back would do, as things stand (I-08).
 *
 * @param created companies that would go
 * @param updated companies that would get their former values back
 * @param edited companies that somebody has changed since and that the reader may see: created ones of them stay whole, of
 *     others what was changed since stays
 * @param first the first of those by name, with who changed them last
 */
public record UndoPreview(long created, long updated, long edited, List<LeftAlone> first) implements Serializable {}
