package org.kontor.crm.imports;

/** What a person says of a row whose company is there (I-04). */
public enum Answer {
    OVERWRITE,
    /** What the company lacks is filled. */
    FILL,
    SKIP,
    /** It makes another company. */
    ADD
}
