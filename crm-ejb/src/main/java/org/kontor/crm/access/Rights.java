package org.kontor.crm.access;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All rights of one user at one moment, compiled from roles and departments. Every reading service method takes one
 * first; there is no way to read records without.
 *
 * @param userId whose rights
 * @param userName that user's name
 * @param departmentMembers users of the same department, the user included
 * @param branchMembers users of that department and all below it, the user included
 * @param roles the roles held, directly or through departments
 */
public record Rights(
        long userId, String userName, Set<Long> departmentMembers, Set<Long> branchMembers, List<RoleGrant> roles)
        implements Serializable {

    public Rights {
        departmentMembers = Set.copyOf(departmentMembers);
        branchMembers = Set.copyOf(branchMembers);
        roles = List.copyOf(roles);
    }

    /** The same rights, the other's roles added. */
    Rights withRolesOf(Rights other) {
        List<RoleGrant> both =
                Stream.concat(roles.stream(), other.roles.stream()).toList();
        return new Rights(userId, userName, departmentMembers, branchMembers, both);
    }

    /** The highest level any role gives. */
    public Level level(Entity entity, Operation operation) {
        return roles.stream().map(role -> role.level(entity, operation)).reduce(Level.NONE, Level::orHigher);
    }

    /** The records the operation may be done with. */
    public Scope scope(Entity entity, Operation operation) {
        return scopeOf(reach(operation, level(entity, operation)));
    }

    /** Whether the operation is allowed with any record at all; for import: whether it is allowed. */
    public boolean mayEver(Entity entity, Operation operation) {
        return level(entity, operation) != Level.NONE;
    }

    /** Whether one may do the operation with this record. */
    public boolean may(Entity entity, Operation operation, Subject subject) {
        return scope(entity, operation).covers(subject);
    }

    /**
     * What one may do with a field of such records: the mildest rule of the roles that let one read any, and where none does,
     * of those that let one do anything else with them. A role that opens no record opens no field either.
     *
     * @param field its key, as lists and REST name it
     */
    public FieldRule rule(Entity entity, String field) {
        return ruling(entity).stream()
                .map(role -> role.rule(entity, field))
                .reduce(FieldRule::orLess)
                .orElse(FieldRule.OPEN);
    }

    /** Keys of the fields of such records that do not exist for this user. */
    public Set<String> hidden(Entity entity) {
        return ruled(entity, FieldRule.HIDDEN);
    }

    /** Keys of the fields of such records that this user may not set: the hidden ones too. */
    public Set<String> fixed(Entity entity) {
        return ruled(entity, FieldRule.READ_ONLY);
    }

    private Set<String> ruled(Entity entity, FieldRule atMost) {
        return ruling(entity).stream()
                .flatMap(role -> role.ruled(entity).stream())
                .filter(field -> rule(entity, field).compareTo(atMost) <= 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<RoleGrant> ruling(Entity entity) {
        List<RoleGrant> reading = roles.stream()
                .filter(role -> role.level(entity, Operation.READ) != Level.NONE)
                .toList();
        return reading.isEmpty()
                ? roles.stream().filter(role -> role.opens(entity)).toList()
                : reading;
    }

    /** The records the operation may really be done with: who may not read one may do nothing with it. */
    public Scope reach(Entity entity, Operation operation) {
        Scope read = scope(entity, Operation.READ);
        return operation == Operation.READ ? read : read.and(scope(entity, operation));
    }

    /** Whether any role opens the settings. */
    public boolean mayChangeSettings() {
        return roles.stream().anyMatch(RoleGrant::mayChangeSettings);
    }

    /**
     * Goes on only if some role opens the settings.
     *
     * @throws SettingsForbidden when none does
     */
    public void requireSettings() {
        if (!mayChangeSettings()) {
            throw new SettingsForbidden(roles);
        }
    }

    /** The decision for one record with its reasons, role by role. */
    public Decision decide(Entity entity, Operation operation, Subject subject) {
        return new Decision(
                may(entity, operation, subject),
                level(entity, operation),
                roles.stream()
                        .map(role -> reason(role, operation, role.level(entity, operation), subject))
                        .toList());
    }

    private Scope scopeOf(Level level) {
        return switch (level) {
            case NONE -> new Scope.Nothing();
            case OWN -> new Scope.Some(Set.of(userId), false);
            case DEPARTMENT -> new Scope.Some(departmentMembers, false);
            case SUBDEPARTMENTS -> new Scope.Some(branchMembers, false);
            case OPEN -> new Scope.Some(branchMembers, true);
            case ALL -> new Scope.Everything();
        };
    }

    /** A record to be added is in somebody's hands; its flag is no way around whose those may be. */
    private static Level reach(Operation operation, Level level) {
        return operation == Operation.ADD && level == Level.OPEN ? Level.SUBDEPARTMENTS : level;
    }

    private Reason reason(RoleGrant role, Operation operation, Level level, Subject subject) {
        List<Reason> steps = Reason.stepsOf(reach(operation, level)).stream()
                .map(step -> Reason.step(step, holds(step, subject)))
                .toList();
        return Reason.role(role, level, steps);
    }

    private boolean holds(Reason.Step step, Subject subject) {
        return switch (step) {
            case OWN -> subject.responsibleId() == userId;
            case DEPARTMENT -> departmentMembers.contains(subject.responsibleId());
            case SUBDEPARTMENTS -> branchMembers.contains(subject.responsibleId());
            case FLAG -> subject.availableToEveryone();
            case ALL -> true;
            case ROLE -> throw new IllegalArgumentException("a role is no step of itself");
        };
    }
}
