package org.kontor.crm.picklist;

/** Colour family of a value's chip; the word always stands beside the colour. */
public enum Tone {
    ACCENT,
    VIOLET,
    GREEN,
    AMBER,
    NEUTRAL
}
