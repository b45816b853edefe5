package org.kontor.crm.duplicate;

import java.util.Collection;

/** How sure it is that two companies are one. */
final class Score {

    /** What scores less is not worth a look. */
    static final int SHOWN = 40;

    /** From here on it is worth telling who is responsible for it. */
    static final int TOLD = 60;

    /** Names less alike than this are different ones. */
    static final double ALIKE = 0.6;

    private static final int MAX = 99;
    private static final double UNLIKE = 0.5;

    private Score() {}

    /**
     * From 0 to 99 percent: each reason leaves a doubt, and the doubts multiply. Two weak reasons are more than one, and
     * none is certainty.
     */
    static int of(Collection<Reason> reasons) {
        double doubt =
                reasons.stream().mapToDouble(reason -> 1 - weight(reason)).reduce(1, (one, other) -> one * other);
        return Math.min(MAX, (int) Math.round(100 * (1 - doubt)));
    }

    private static double weight(Reason reason) {
        return switch (reason.kind()) {
            case IDENTIFIER -> 0.97;
            case EMAIL -> 0.75;
            case SAME_NAME -> 0.7;
            case PHONE -> 0.65;
            case DOMAIN -> 0.45;
            case ALIKE_NAME -> 0.2 + 0.45 * (reason.likeness() - UNLIKE) / (1 - UNLIKE);
        };
    }
}
