package org.kontor.crm.imports.file;

/**
 * How a file writes its dates (I-02). Years first ({@code 2026-11-28}), dots ({@code 28.11.2026}) and named months are read in
 * every file, because they mean one day; the order decides what is written with slashes or dashes.
 */
public enum DayOrder {
    /** {@code 28.11.2026}, and with slashes the day first as well. */
    DOTS,
    /** {@code 2026-11-28}; with slashes only what can be one day alone. */
    ISO,
    /** {@code 28/11/2026}. */
    DAY_FIRST,
    /** {@code 11/28/2026}: only on request, or when the file proves it. */
    MONTH_FIRST
}
