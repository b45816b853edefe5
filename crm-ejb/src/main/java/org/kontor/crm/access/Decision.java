package org.kontor.crm.access;

import java.io.Serializable;
import java.util.List;

/**
 * Whether an operation is allowed with a record, and why.
 *
 * @param allowed the verdict
 * @param level the level that decided: the highest of all roles
 * @param roles one reason for every role the user holds; none when the user holds no role
 */
public record Decision(boolean allowed, Level level, List<Reason> roles) implements Serializable {

    public Decision {
        roles = List.copyOf(roles);
    }
}
