package org.kontor.crm.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.kontor.crm.access.Flip.Kind;

/**
 * Finds what would turn a decision round: every single change is tried on the rights and the record, and decided by the
 * rules themselves.
 *
 * @param rights whose rights
 * @param entity kind of record
 * @param operation what is tried
 * @param subject the record
 */
record Flips(Rights rights, Entity entity, Operation operation, Subject subject) {

    /** A user who is nobody's colleague: ids of users begin at 1. */
    private static final long STRANGER = -1;

    private static final List<Level> LEVELS = List.of(Level.values());

    /** All of them, the smallest first; none where nothing single would do. */
    List<Flip> find() {
        boolean allowed = allows(rights, subject);
        List<Flip> found = new ArrayList<>();
        add(found, Kind.FLAG_ON, !allowed, rights, new Subject(subject.responsibleId(), true));
        add(found, Kind.FLAG_OFF, allowed, rights, new Subject(subject.responsibleId(), false));
        handedTo(found, Kind.BECOME_RESPONSIBLE, !allowed, rights, rights.userId());
        handedTo(found, Kind.COLLEAGUE_RESPONSIBLE, !allowed, with(Set.of(STRANGER), Set.of(STRANGER)), STRANGER);
        handedTo(found, Kind.BELOW_RESPONSIBLE, !allowed, with(Set.of(), Set.of(STRANGER)), STRANGER);
        handedTo(found, Kind.STRANGER_RESPONSIBLE, allowed, rights, STRANGER);
        if (allowed) {
            lowered(found);
        } else {
            raised(found);
        }
        return found;
    }

    private void handedTo(List<Flip> found, Kind kind, boolean tried, Rights whose, long responsible) {
        boolean known = found.stream().anyMatch(flip -> flip.kind() == Kind.COLLEAGUE_RESPONSIBLE);
        // who reaches below reaches colleagues too: one sentence is enough
        add(found, kind, tried && !(known && kind == Kind.BELOW_RESPONSIBLE), whose, handed(responsible));
    }

    private Subject handed(long responsible) {
        return new Subject(responsible, subject.availableToEveryone());
    }

    private void add(List<Flip> found, Kind kind, boolean tried, Rights whose, Subject record) {
        if (tried && allows(whose, record) != allows(rights, subject)) {
            found.add(Flip.of(kind));
        }
    }

    /** Each role by itself gets the lowest levels that are enough. */
    private void raised(List<Flip> found) {
        List<RoleGrant> held = rights.roles();
        for (RoleGrant role : distinct(held)) {
            Set<Integer> at = places(one -> one.roleId() == role.roleId());
            Map<Operation, Level> enough = lowest(levels -> allows(changed(at, levels), subject), role);
            if (!enough.isEmpty()) {
                found.add(new Flip(Kind.RAISE, List.of(role), enough));
            }
        }
        if (held.isEmpty()) {
            RoleGrant none = new RoleGrant(0, "", "", null, false, Map.of(), Map.of());
            Rights bare = new Rights(
                    rights.userId(),
                    rights.userName(),
                    rights.departmentMembers(),
                    rights.branchMembers(),
                    List.of(none));
            Map<Operation, Level> enough = lowest(levels -> allows(changed(bare, Set.of(0), levels), subject), none);
            found.add(new Flip(Kind.ROLE, List.of(), enough));
        }
    }

    /** All roles that reach too far get the highest level that is not enough, for one operation. */
    private void lowered(List<Flip> found) {
        for (Operation one :
                operation == Operation.READ ? List.of(Operation.READ) : List.of(operation, Operation.READ)) {
            for (int below = LEVELS.indexOf(rights.level(entity, one)) - 1; below >= 0; below--) {
                Level level = LEVELS.get(below);
                Set<Integer> higher = places(role -> role.level(entity, one).compareTo(level) > 0);
                if (!meaningless(one, level) && !allows(changed(higher, Map.of(one, level)), subject)) {
                    List<RoleGrant> roles =
                            distinct(higher.stream().map(rights.roles()::get).toList());
                    found.add(new Flip(Kind.LOWER, roles, Map.of(one, level)));
                    break;
                }
            }
        }
    }

    /** A role may be held by oneself and through a department at once. */
    private static List<RoleGrant> distinct(List<RoleGrant> roles) {
        Map<Long, RoleGrant> byId = new LinkedHashMap<>();
        roles.forEach(role -> byId.putIfAbsent(role.roleId(), role));
        return List.copyOf(byId.values());
    }

    private Set<Integer> places(Predicate<RoleGrant> that) {
        Set<Integer> places = new TreeSet<>();
        for (int i = 0; i < rights.roles().size(); i++) {
            if (that.test(rights.roles().get(i))) {
                places.add(i);
            }
        }
        return places;
    }

    /** The levels, of reading and of the operation, that are enough; without those the role has already. */
    private Map<Operation, Level> lowest(Predicate<Map<Operation, Level>> enough, RoleGrant role) {
        Map<Operation, Level> needed = new EnumMap<>(Operation.class);
        for (Operation one : operation == Operation.READ ? List.of(operation) : List.of(Operation.READ, operation)) {
            Map<Operation, Level> others = new EnumMap<>(Operation.class);
            others.put(Operation.READ, Level.ALL);
            others.put(operation, Level.ALL);
            for (Level level : Level.values()) {
                others.put(one, level);
                if (!meaningless(one, level) && enough.test(others)) {
                    needed.put(one, level);
                    break;
                }
            }
        }
        needed.keySet().removeIf(one -> role.level(entity, one).reaches(needed.getOrDefault(one, Level.NONE)));
        return needed;
    }

    /** Importing is allowed or not. */
    private static boolean meaningless(Operation one, Level level) {
        return one.isYesOrNo() && level != Level.NONE && level != Level.ALL;
    }

    private boolean allows(Rights whose, Subject record) {
        return whose.reach(entity, operation).covers(record);
    }

    private Rights changed(Set<Integer> places, Map<Operation, Level> levels) {
        return changed(rights, places, levels);
    }

    /** The rights with these levels in the roles at these places. */
    private Rights changed(Rights from, Set<Integer> places, Map<Operation, Level> levels) {
        List<RoleGrant> roles = new ArrayList<>(from.roles());
        places.forEach(place -> roles.set(place, roles.get(place).with(entity, levels)));
        return new Rights(from.userId(), from.userName(), from.departmentMembers(), from.branchMembers(), roles);
    }

    /** The rights of somebody who has these colleagues and these people below too. */
    private Rights with(Set<Long> colleagues, Set<Long> below) {
        Set<Long> department = new HashSet<>(rights.departmentMembers());
        department.addAll(colleagues);
        Set<Long> branch = new HashSet<>(rights.branchMembers());
        branch.addAll(below);
        return new Rights(rights.userId(), rights.userName(), department, branch, rights.roles());
    }
}
