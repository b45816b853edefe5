package org.kontor.crm.web.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chooses between Polish and English as the caller prefers (RFC 9110, Accept-Language). */
public final class Languages {

    private static final List<String> SPOKEN = List.of("pl", "en");

    private Languages() {}

    /**
     * The language for a caller.
     *
     * @param accepted the header {@code Accept-Language}, maybe missing or malformed
     * @return {@code pl} or {@code en}; Polish when the header names neither
     */
    public static String preferred(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return SPOKEN.get(0);
        }
        try {
            String found = Locale.lookupTag(Locale.LanguageRange.parse(accepted), SPOKEN);
            return found == null ? SPOKEN.get(0) : found;
        } catch (IllegalArgumentException malformed) {
            return SPOKEN.get(0);
        }
    }
}
