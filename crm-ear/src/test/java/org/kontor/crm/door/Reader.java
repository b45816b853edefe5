package org.kontor.crm.door;

import java.util.List;
import java.util.stream.Stream;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.role.RuledField;

/**
 * What somebody who walks may do.
 *
 * @param reading how far this one reads
 * @param rest how far everything else goes that this one may do
 */
record Reader(Level reading, Level rest) {

    /** Everybody who reads so far: everything, as much, and nothing may be done else. */
    static List<Reader> of(Level reading) {
        return Stream.of(Level.ALL, reading, Level.NONE)
                .distinct()
                .map(rest -> new Reader(reading, rest))
                .toList();
    }

    /** Under which policies for duplicates this one walks; whoever may do most, under both. */
    List<Boolean> ownersShown() {
        return rest == Level.ALL ? List.of(false, true) : List.of(rest != Level.NONE);
    }

    /** Gives a user of the house a role of these levels that hides these fields. */
    void give(TestHouse house, String user, String code, List<RuledField> hidden) {
        long role =
                house.write("insert into role (code, name_pl, name_en) values (?, 'Nosy', 'Nosy') returning id", code);
        for (Entity entity : List.of(Entity.COMPANY, Entity.CONTACT)) {
            for (Operation operation : Operation.values()) {
                Level level = operation == Operation.READ ? reading : fitting(operation);
                if (level != Level.NONE) {
                    house.write(
                            "insert into role_level (role_id, entity, operation, level) values (?, ?, ?, ?)",
                            role,
                            entity.name(),
                            operation.name(),
                            level.name());
                }
            }
        }
        for (RuledField field : hidden) {
            house.write(
                    "insert into role_field (role_id, entity, field, rule) values (?, ?, ?, 'HIDDEN')",
                    role,
                    field.entity().name(),
                    field.key());
        }
        house.write("insert into user_role (user_id, role_id) values (?, ?)", house.id(user), role);
    }

    /** Import is none or all. */
    private Level fitting(Operation operation) {
        return operation.isYesOrNo() && rest != Level.NONE ? Level.ALL : rest;
    }
}
