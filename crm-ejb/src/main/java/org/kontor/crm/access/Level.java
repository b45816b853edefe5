package org.kontor.crm.access;

/** How far a right reaches; each level includes those before it, so of several roles the highest wins. */
public enum Level {
    NONE,
    OWN,
    DEPARTMENT,
    SUBDEPARTMENTS,
    OPEN,
    ALL;

    /** The higher of two levels. */
    public Level orHigher(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether this level reaches at least as far as the other. */
    public boolean reaches(Level other) {
        return compareTo(other) >= 0;
    }
}
