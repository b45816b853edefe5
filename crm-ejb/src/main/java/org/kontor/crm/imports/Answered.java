package org.kontor.crm.imports;

import java.io.Serializable;

/**
 * How many of the rows that were put to a person are answered how (I-04).
 *
 * @param overwrite they overwrite their company
 * @param fill they fill what it lacks
 * @param skip they are left out
 * @param add they make another company
 * @param open nobody has answered
 * @param same so many of those that fill find nothing lacking
 */
public record Answered(long overwrite, long fill, long skip, long add, long open, long same) implements Serializable {

    /** How many rows write something. */
    public long writing() {
        return overwrite + fill - same + add;
    }
}
