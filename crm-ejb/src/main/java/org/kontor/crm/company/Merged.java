package org.kontor.crm.company;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/** What came of bringing two people's changes of one record together, and what is left to choose. */
public final class Merged<F extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FormShape<F> shape;
    private final F base;
    private final F theirs;
    private final List<FieldDifference> differences;

    Merged(FormShape<F> shape, F base, F theirs, List<FieldDifference> differences) {
        this.shape = shape;
        this.base = base;
        this.theirs = theirs;
        this.differences = List.copyOf(differences);
    }

    /** What both changed, and not to the same, in the order of the form; none when nothing is left to choose. */
    public List<FieldDifference> differences() {
        return differences;
    }

    /** The start to merge from as long as nothing was chosen: everything else has come together. */
    public F base() {
        return base;
    }

    /** What the others saved: the start to merge from once everything was chosen. */
    public F theirs() {
        return theirs;
    }

    /**
     * Carries out what was chosen: the form takes their values in these differences, keeps its own in the others, and can
     * be saved over theirs.
     *
     * @param mine the form as it is typed; changed in place
     * @param taken paths of differences
     */
    public void settle(F mine, Collection<String> taken) {
        new FormMerge<>(shape, base, theirs).settle(mine, taken);
    }
}
