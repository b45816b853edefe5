package org.kontor.crm.company;

import java.io.Serializable;

/**
 * What an act on many companies would do, within the reader's rights. The three numbers make up the total.
 *
 * @param changing companies that would change
 * @param unchanged companies that are so already
 * @param forbidden companies the roles do not let be changed
 */
public record BulkPreview(long changing, long unchanged, long forbidden) implements Serializable {

    /** How many companies are chosen. */
    public long total() {
        return changing + unchanged + forbidden;
    }
}
