package org.kontor.crm.web.problem;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of refusals, from the bundles of this interface and of the pages: a rule says the same on both. */
final class ProblemTexts {

    private static final String PLACE = "org.kontor.crm.web.";
    private static final List<String> BUNDLES = List.of("Problem", "Company", "Imports", "Settings", "Shell");

    private final Locale locale;

    private ProblemTexts(Locale locale) {
        this.locale = locale;
    }

    static ProblemTexts in(String language) {
        return new ProblemTexts(Locale.forLanguageTag(language));
    }

    /** The text with its placeholders filled; the key itself when no bundle has it, for a key never fails a call. */
    String say(String key, Object... parameters) {
        return BUNDLES.stream()
                .flatMap(name -> bundle(name).stream())
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> Sentence.of(bundle.getString(key), locale, parameters))
                .orElse(key);
    }

    private Optional<ResourceBundle> bundle(String name) {
        try {
            return Optional.of(ResourceBundle.getBundle(PLACE + name, locale));
        } catch (MissingResourceException absent) {
            return Optional.empty();
        }
    }
}
