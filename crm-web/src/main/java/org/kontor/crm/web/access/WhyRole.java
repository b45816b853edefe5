package org.kontor.crm.web.access;

import java.io.Serializable;
import java.util.List;
import org.kontor.crm.access.Level;

/**
 * What one role says to a question.
 *
 * @param name the role
 * @param by how it is held: by oneself, or through a department
 * @param level the level it gives
 * @param holds whether it opens the record
 * @param steps its questions and their answers
 */
public record WhyRole(String name, String by, Level level, boolean holds, List<WhyStep> steps) implements Serializable {

    /**
     * One question and its answer.
     *
     * @param text both in words
     * @param holds whether it opens the record
     * @param paths the departments that answer it, each path from the top down; none where departments say nothing
     */
    public record WhyStep(String text, boolean holds, List<List<Place>> paths) implements Serializable {}

    /**
     * One department of a path.
     *
     * @param label its name, and who of the two works in it
     * @param within whether it lies on the way from the user's department to the one of who is responsible
     */
    public record Place(String label, boolean within) implements Serializable {}
}
