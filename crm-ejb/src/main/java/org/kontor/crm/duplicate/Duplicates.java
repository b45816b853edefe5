package org.kontor.crm.duplicate;

import java.io.Serializable;
import java.util.List;
import org.kontor.crm.organisation.Person;

/**
 * What a company being typed may be a duplicate of, within the reader's rights.
 *
 * @param candidates the likeliest first, at most {@link #LIMIT}
 * @param apart those of which somebody has said that they are different companies, at most as many
 * @param owners who is responsible for companies the reader may not read, each once; empty unless the policy tells
 */
public record Duplicates(List<Candidate> candidates, List<Candidate> apart, List<Person> owners)
        implements Serializable {

    /** More candidates than this help nobody. */
    public static final int LIMIT = 10;

    /** Nothing was found. */
    public static final Duplicates NONE = new Duplicates(List.of(), List.of(), List.of());

    public Duplicates {
        candidates = List.copyOf(candidates);
        apart = List.copyOf(apart);
        owners = List.copyOf(owners);
    }
}
