package org.kontor.crm.filter;

/** How far the index of a custom field is. Filters work in every state; with the index they are fast. */
public enum IndexState {
    /** It has none: it is not filterable, or holds files. */
    NONE,
    /** It is being made, or waits for that. */
    BUILDING,
    /** It is there. */
    READY,
    /** It could not be made; turning the filter off and on again, or an hour, brings another attempt. */
    FAILED
}
