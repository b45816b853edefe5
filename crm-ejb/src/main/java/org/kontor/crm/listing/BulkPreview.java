package org.kontor.crm.listing;

import java.io.Serializable;

/**
 * What an act on many records would do, within the reader's rights. The three numbers make up the total.
 *
 * @param changing records that would change
 * @param unchanged records that are so already
 * @param forbidden records the roles do not let be changed
 */
public record BulkPreview(long changing, long unchanged, long forbidden) implements Serializable {

    /** How many records are chosen. */
    public long total() {
        return changing + unchanged + forbidden;
    }
}
