package org.kontor.crm.access;

import org.kontor.crm.shared.BusinessException;

/** The record may be read, but this may not be done with it (HTTP 403); says why. */
public class Forbidden extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final Entity entity;
    private final Operation operation;
    private final Decision decision;

    /**
     * @param entity kind of record
     * @param operation what was tried
     * @param decision the refusal with its reasons
     */
    public Forbidden(Entity entity, Operation operation, Decision decision) {
        super("error.forbidden", entity, operation, decision.level());
        this.entity = entity;
        this.operation = operation;
        this.decision = decision;
    }

    /** Kind of record. */
    public Entity entity() {
        return entity;
    }

    /** What was tried. */
    public Operation operation() {
        return operation;
    }

    /** The refusal with its reasons. */
    public Decision decision() {
        return decision;
    }
}
