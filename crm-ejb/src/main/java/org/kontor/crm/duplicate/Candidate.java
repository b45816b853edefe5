package org.kontor.crm.duplicate;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.Person;

/**
 * A company that may be the same one; the reader may read it.
 *
 * @param id the company
 * @param name its name
 * @param logo id of its stored picture, null when it has none
 * @param place its first address, null when it has none
 * @param responsible who is responsible for it
 * @param score how sure it is, 40 to 99 percent
 * @param reasons why, the strongest first
 */
public record Candidate(
        long id,
        String name,
        @Nullable Long logo,
        @Nullable String place,
        Person responsible,
        int score,
        List<Reason> reasons)
        implements Serializable {

    private static final int CERTAIN = 90;

    public Candidate {
        reasons = List.copyOf(reasons);
    }

    /** The score in a word. */
    public enum Certainty {
        CERTAIN,
        POSSIBLE,
        WEAK
    }

    /** The score in a word. */
    public Certainty certainty() {
        if (score >= CERTAIN) {
            return Certainty.CERTAIN;
        }
        return score >= Score.TOLD ? Certainty.POSSIBLE : Certainty.WEAK;
    }
}
