package org.kontor.crm.organisation;

import java.util.Locale;

/** Colours of the pages; {@link #SYSTEM} follows the device. */
public enum Theme {
    LIGHT,
    DARK,
    SYSTEM;

    /** As the database and the attribute {@code data-theme} write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme with this code. */
    public static Theme of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
