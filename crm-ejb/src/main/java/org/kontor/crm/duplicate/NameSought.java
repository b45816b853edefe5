package org.kontor.crm.duplicate;

/**
 * What similar names are looked for by.
 *
 * @param fragment words of the name
 * @param alike how much of its trigrams another name has at least, from 0 to 1
 */
record NameSought(String fragment, double alike) {

    private static final double ALIKE = 0.6;

    /** One letter amiss in a word of seven takes three of its eight trigrams, and three others stand in their place. */
    private static final double AMISS = 0.45;

    /** Words with a letter amiss are told from others from this length on. */
    private static final int LONG = 5;

    /**
     * Half of a short word's trigrams is next to nothing, and thousands have it. So a name that is one short word is looked
     * for more strictly: as strictly as loses nothing that {@link Score} shows for the name alone, which for three letters is
     * the same word. A part of a name is looked for more loosely, as the rest of the name may make up for it.
     *
     * @param core the whole name
     */
    static NameSought of(String fragment, String core) {
        int letters = fragment.length();
        if (!fragment.equals(core)) {
            return new NameSought(fragment, letters < LONG ? ALIKE : AMISS);
        }
        return new NameSought(fragment, letters == 3 ? 1 : letters == 4 ? 0.8 : ALIKE);
    }
}
