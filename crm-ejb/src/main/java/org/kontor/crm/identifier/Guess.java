package org.kontor.crm.identifier;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What may have been meant by an identifier whose check digit does not match. Two neighbours that changed places are
 * named first, for that is the commonest slip and few exchanges repair a sum. Only where none does, one wrong digit is
 * supposed: every sum has several repairs of that kind (about nine of a NIP), and a list of nine helps nobody, so they
 * are named when there are at most three, else when exactly one of them is a finger on the next key.
 */
final class Guess {

    private static final int MOST = 3;
    private static final String KEYS = "1234567890";

    private Guess() {}

    /**
     * The refusal of a wrong check digit, with at most three candidates.
     *
     * @param text of the right length and characters
     * @param holds whether the check digit matches
     * @param display how a candidate is written
     */
    static Verdict.Refused refusal(String text, Predicate<String> holds, UnaryOperator<String> display) {
        Set<String> candidates = exchanged(text, holds);
        if (candidates.isEmpty()) {
            Set<String> corrected = corrected(text, holds, false);
            candidates = corrected.size() <= MOST ? corrected : onlyOne(corrected(text, holds, true));
        }
        List<String> named = candidates.stream().limit(MOST).map(display).toList();
        String[] parameters = new String[named.size() + 1];
        parameters[0] = Integer.toString(named.size());
        for (int i = 0; i < named.size(); i++) {
            parameters[i + 1] = named.get(i);
        }
        return Verdict.Refused.of("error.identifier.checksum", parameters);
    }

    private static Set<String> onlyOne(Set<String> candidates) {
        return candidates.size() == 1 ? candidates : Set.of();
    }

    private static Set<String> exchanged(String text, Predicate<String> holds) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            StringBuilder other = new StringBuilder(text);
            other.setCharAt(i, text.charAt(i + 1));
            other.setCharAt(i + 1, text.charAt(i));
            keep(found, text, other, holds);
        }
        return found;
    }

    private static Set<String> corrected(String text, Predicate<String> holds, boolean nextKey) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < text.length(); i++) {
            int key = KEYS.indexOf(text.charAt(i));
            for (int other = 0; key >= 0 && other < KEYS.length(); other++) {
                if (!nextKey || Math.abs(other - key) == 1) {
                    StringBuilder changed = new StringBuilder(text);
                    changed.setCharAt(i, KEYS.charAt(other));
                    keep(found, text, changed, holds);
                }
            }
        }
        return found;
    }

    /** An exchange may move a letter where only digits may stand: the rule is asked, not only the sum. */
    private static void keep(Set<String> found, String text, StringBuilder other, Predicate<String> holds) {
        String candidate = other.toString();
        if (!candidate.equals(text) && holds.test(candidate)) {
            found.add(candidate);
        }
    }
}
