package org.kontor.crm.web.access;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;

/** One level of the matrix, to be chosen. */
public class MatrixCell implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Entity entity;
    private final Operation operation;
    private final boolean changed;
    private final List<String> roles;
    private Level level;

    MatrixCell(Entity entity, Operation operation, Level level, boolean changed, List<String> roles) {
        this.entity = entity;
        this.operation = operation;
        this.level = level;
        this.changed = changed;
        this.roles = List.copyOf(roles);
    }

    /**
     * The levels that mean something: importing is allowed or not, and a record to be added is in somebody's hands, whatever
     * its flag says.
     */
    public List<Level> getOffered() {
        return switch (operation) {
            case IMPORT, WAIVE -> List.of(Level.NONE, Level.ALL);
            case ADD ->
                Stream.of(Level.values())
                        .filter(one -> one != Level.OPEN || one == level)
                        .toList();
            default -> List.of(Level.values());
        };
    }

    /** Key of the word for a level: importing is a matter of yes and no. */
    public String word(Level one) {
        return isYesOrNo() ? "access.import." + one : "access.level." + one;
    }

    /** Whether it is allowed or not, and no matter of how far. */
    public boolean isYesOrNo() {
        return operation.isYesOrNo();
    }

    /** Kind of record. */
    public Entity getEntity() {
        return entity;
    }

    /** What may be done. */
    public Operation getOperation() {
        return operation;
    }

    /** Whether the draft says something else than what holds. */
    public boolean isChanged() {
        return changed;
    }

    /** Names of the roles that give the level, where a user's rights are shown. */
    public List<String> getRoles() {
        return roles;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(@Nullable Level level) {
        this.level = level == null ? Level.NONE : level;
    }
}
