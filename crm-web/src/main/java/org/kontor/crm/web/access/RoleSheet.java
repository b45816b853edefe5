package org.kontor.crm.web.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;
import org.kontor.crm.role.RoleService;
import org.kontor.crm.role.RoleSketch;
import org.kontor.crm.role.RuledField;
import org.kontor.crm.web.shell.Me;

/** What a role allows, as the page shows it: the matrix and the rules of fields. */
@Dependent
public class RoleSheet implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    RoleService roles;

    @Inject
    FieldNames names;

    private List<MatrixRow> matrix = List.of();
    private List<RuleRow> rules = List.of();

    void show(RoleSketch role, RoleSketch live) {
        matrix = MatrixRow.of(role, live);
        rules = roles.fields(me.rights()).stream()
                .map(field -> row(field, role, live))
                .toList();
    }

    private RuleRow row(RuledField field, RoleSketch role, RoleSketch live) {
        FieldRule rule = role.rule(field.entity(), field.key());
        return new RuleRow(field, names.of(field), rule, rule != live.rule(field.entity(), field.key()));
    }

    /** The fields of a kind of record. */
    public List<RuleRow> ruled(Entity entity) {
        return rules.stream().filter(row -> row.getField().entity() == entity).toList();
    }

    /** How many fields of a kind of record are ruled. */
    public long ruledCount(Entity entity) {
        return ruled(entity).stream()
                .filter(row -> row.getRule() != FieldRule.OPEN)
                .count();
    }

    /** Kinds of records whose fields can be ruled. */
    public List<Entity> getRuledEntities() {
        return List.of(Entity.COMPANY, Entity.CONTACT);
    }

    /** The rows of the matrix. */
    public List<MatrixRow> getMatrix() {
        return matrix;
    }

    /** The columns of the matrix. */
    public List<Operation> getOperations() {
        return List.of(Operation.values());
    }

    /** The levels, as the legend explains them. */
    public List<Level> getLevels() {
        return List.of(Level.OWN, Level.DEPARTMENT, Level.SUBDEPARTMENTS, Level.OPEN, Level.ALL);
    }
}
