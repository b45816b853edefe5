package org.kontor.crm.web.access;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.role.RoleSketch;

/**
 * One kind of record with what may be done with it.
 *
 * @param entity kind of record
 * @param cells by operation, in their order
 */
public record MatrixRow(Entity entity, List<MatrixCell> cells) implements Serializable {

    /** The rows of a role, beside those that hold. */
    static List<MatrixRow> of(RoleSketch role, RoleSketch live) {
        return rows((entity, operation) -> {
            Level level = role.level(entity, operation);
            return new MatrixCell(entity, operation, level, level != live.level(entity, operation), List.of());
        });
    }

    /** The rows of a user: of all roles the highest level, and the roles that give it. */
    static List<MatrixRow> of(Rights rights, String language) {
        return rows((entity, operation) -> {
            Level level = rights.level(entity, operation);
            List<String> roles = rights.roles().stream()
                    .filter(role -> level != Level.NONE && role.level(entity, operation) == level)
                    .map(role -> role.name(language))
                    .distinct()
                    .toList();
            return new MatrixCell(entity, operation, level, false, roles);
        });
    }

    private static List<MatrixRow> rows(Cells cells) {
        return Stream.of(Entity.values())
                .map(entity -> new MatrixRow(
                        entity,
                        Stream.of(Operation.values())
                                .map(operation -> cells.at(entity, operation))
                                .toList()))
                .toList();
    }

    /** Makes a cell. */
    @FunctionalInterface
    private interface Cells {
        MatrixCell at(Entity entity, Operation operation);
    }
}
