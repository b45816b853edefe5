package org.kontor.crm.access;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One node of an explanation. A role holds when one of its steps does.
 *
 * @param step what was asked
 * @param holds whether it opens the record
 * @param role the role asked about, only for {@link Step#ROLE}
 * @param level the level that role gives, only for {@link Step#ROLE}
 * @param children the questions below
 */
public record Reason(
        Step step,
        boolean holds,
        @Nullable RoleGrant role,
        @Nullable Level level,
        List<Reason> children) implements Serializable {

    /** Questions an explanation is made of. */
    public enum Step {
        /** Does this role open the record? */
        ROLE,
        /** Is the user responsible for it? */
        OWN,
        /** Is somebody of the user's department? */
        DEPARTMENT,
        /** Is somebody of a department below? */
        SUBDEPARTMENTS,
        /** Is it flagged available to everyone? */
        FLAG,
        /** No question: everything is open. */
        ALL
    }

    public Reason {
        children = List.copyOf(children);
    }

    static Reason step(Step step, boolean holds) {
        return new Reason(step, holds, null, null, List.of());
    }

    static Reason role(RoleGrant role, Level level, List<Reason> steps) {
        return new Reason(Step.ROLE, steps.stream().anyMatch(Reason::holds), role, level, steps);
    }

    /** The questions a level asks; each level asks those of the levels below it too. */
    static List<Step> stepsOf(Level level) {
        return switch (level) {
            case NONE -> List.of();
            case OWN -> List.of(Step.OWN);
            case DEPARTMENT -> List.of(Step.OWN, Step.DEPARTMENT);
            case SUBDEPARTMENTS -> List.of(Step.OWN, Step.DEPARTMENT, Step.SUBDEPARTMENTS);
            case OPEN -> List.of(Step.OWN, Step.DEPARTMENT, Step.SUBDEPARTMENTS, Step.FLAG);
            case ALL -> List.of(Step.ALL);
        };
    }
}
