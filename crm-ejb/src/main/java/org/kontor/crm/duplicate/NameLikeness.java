package org.kontor.crm.duplicate;

import java.util.HashSet;
import java.util.Set;

/**
 * How alike two names are, by the trigrams of their words (Dice): order of words does not matter, nor whether they are
 * written as one.
 */
final class NameLikeness {

    private static final int GRAM = 3;

    private NameLikeness() {}

    /**
     * From 0, nothing in common, to 1, the same.
     *
     * @param one a name by {@link LegalForms#core}
     * @param other another one
     */
    static double of(String one, String other) {
        double apart = dice(grams(one), grams(other));
        double joined = dice(grams(one.replace(" ", "")), grams(other.replace(" ", "")));
        return Math.max(apart, joined);
    }

    private static double dice(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size();
        return all == 0 ? 0 : 2.0 * both.size() / all;
    }

    /** A word begins with two blanks and ends with one, so that its beginning weighs more than its end. */
    private static Set<String> grams(String words) {
        Set<String> grams = new HashSet<>();
        for (String word : words.split(" ", -1)) {
            String padded = word.isEmpty() ? "" : "  " + word + " ";
            for (int i = 0; i + GRAM <= padded.length(); i++) {
                grams.add(padded.substring(i, i + GRAM));
            }
        }
        return grams;
    }
}
