package org.kontor.crm.access;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change that would turn a decision round. Whoever reads it may try it: each was decided anew by the rules that
 * decide everything else.
 *
 * @param kind what would change
 * @param roles the roles whose levels would, only for {@link Kind#RAISE} and {@link Kind#LOWER}
 * @param levels their new levels: to allow, the lowest that does; to deny, the highest that does
 */
public record Flip(Kind kind, List<RoleGrant> roles, Map<Operation, Level> levels) implements Serializable {

    /** What would change. The order is that of how little it takes. */
    public enum Kind {
        /** The flag is set. */
        FLAG_ON,
        /** The flag is taken away. */
        FLAG_OFF,
        /** The user becomes responsible. */
        BECOME_RESPONSIBLE,
        /** Somebody of the user's department becomes responsible. */
        COLLEAGUE_RESPONSIBLE,
        /** Somebody of a department below becomes responsible. */
        BELOW_RESPONSIBLE,
        /** Somebody whom the user does not reach becomes responsible. */
        STRANGER_RESPONSIBLE,
        /** A role held gets other levels. */
        RAISE,
        /** Roles held get lower levels. */
        LOWER,
        /** A role that has such levels is given. */
        ROLE
    }

    public Flip {
        roles = List.copyOf(roles);
        levels = Map.copyOf(levels);
    }

    static Flip of(Kind kind) {
        return new Flip(kind, List.of(), Map.of());
    }

    /** The only role that would change, null when it is none or several. */
    public @Nullable RoleGrant role() {
        return roles.size() == 1 ? roles.get(0) : null;
    }
}
