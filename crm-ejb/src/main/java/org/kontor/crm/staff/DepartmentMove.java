package org.kontor.crm.staff;

import java.io.Serializable;
import java.util.List;
import org.kontor.crm.organisation.Person;

/**
 * Whom a move of a department would affect.
 *
 * @param people active users who move with it
 * @param gaining users above the new place, for whom something reaches down the tree: they will see records of those who move
 * @param losing users above the former place who will not see them any more for their department
 * @param gained roles that those who move will hold for departments above the new place
 * @param lost roles they hold for departments above the former place
 */
public record DepartmentMove(
        List<Person> people, List<Person> gaining, List<Person> losing, List<RoleRef> gained, List<RoleRef> lost)
        implements Serializable {

    public DepartmentMove {
        people = List.copyOf(people);
        gaining = List.copyOf(gaining);
        losing = List.copyOf(losing);
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
    }
}
