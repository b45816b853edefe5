package org.kontor.crm.reading;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of those who read a record, newest first.
 *
 * @param next where the older page starts, null at the end
 */
public record ReadPage(List<ReadLine> lines, @Nullable Long next) implements Serializable {

    public ReadPage {
        lines = List.copyOf(lines);
    }
}
