package org.kontor.crm.imports;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What taking a run back would do, as things stand (I-08).
 *
 * @param created companies that would go
 * @param updated companies that would get their former values back
 * @param edited companies, and people of companies, that somebody has changed since and that the reader may see: created ones of them stay whole, of
 *     others what was changed since stays
 * @param first the first of those by name, with who changed them last
 */
public record UndoPreview(long created, long updated, long edited, List<LeftAlone> first) implements Serializable {

    /** The same with people who were changed since. */
    UndoPreview with(List<LeftAlone> people) {
        if (people.isEmpty()) {
            return this;
        }
        List<LeftAlone> all = new ArrayList<>(first);
        all.addAll(people);
        return new UndoPreview(created, updated, edited + people.size(), all);
    }
}
