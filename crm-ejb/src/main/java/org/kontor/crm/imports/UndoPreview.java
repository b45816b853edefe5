package org.kontor.crm.imports;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What taking a run back would do, as things stand (I-08).
 *
 * @param created companies that would go
 * @param updated companies that would get their former values back
 * @param createdPeople people of companies that would go
 * @param updatedPeople people of companies that would get their former values back, ties to their companies among them
 * @param edited companies, and people of companies, that somebody has changed since and that the reader may see: created ones of them stay whole, of
 *     others what was changed since stays
 * @param first the first of those by name, with who changed them last
 */
public record UndoPreview(
        long created, long updated, long createdPeople, long updatedPeople, long edited, List<LeftAlone> first)
        implements Serializable {

    /** The same together with another one. */
    UndoPreview and(UndoPreview other) {
        return new UndoPreview(
                created + other.created,
                updated + other.updated,
                createdPeople + other.createdPeople,
                updatedPeople + other.updatedPeople,
                edited + other.edited,
                Stream.concat(first.stream(), other.first.stream()).toList());
    }
}
