package org.kontor.crm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * A-06: what is said to turn a decision round does so, in the eyes of a naive oracle that knows nothing but the words of
 * A-03, and nothing smaller of its kind does.
 */
class FlipsTest {

    private static final long ME = 1;
    private static final long COLLEAGUE = 2;
    private static final long BELOW = 3;
    private static final long STRANGER = 4;
    private static final List<Level> LEVELS = List.of(Level.values());

    @Property(tries = 3_000)
    void everyFlipTurnsTheDecisionRoundAndNothingSmallerDoes(@ForAll long seed) {
        Random random = new Random(seed);
        Rights rights = rights(random);
        Subject subject = new Subject(1 + random.nextInt(4), random.nextBoolean());
        Operation operation = List.of(Operation.values()).get(random.nextInt(5));
        boolean allowed = oracle(rights, operation, subject);
        List<Flip> flips = new Flips(rights, Entity.COMPANY, operation, subject).find();

        assertThat(rights.reach(Entity.COMPANY, operation).covers(subject)).isEqualTo(allowed);
        assertThat(flips).as("what would turn %s round", allowed).isNotEmpty();
        assertThat(flips).extracting(Flip::kind).containsAll(turning(rights, operation, subject, allowed));
        for (Flip flip : flips) {
            assertThat(turned(rights, operation, subject, flip)).as("%s", flip).isEqualTo(!allowed);
            flip.levels().forEach((changed, level) -> {
                if (flip.kind() == Flip.Kind.LOWER) {
                    assertThat(with(rights, flip, changed, LEVELS.get(LEVELS.indexOf(level) + 1), operation, subject))
                            .as("higher than %s", flip)
                            .isTrue();
                } else if (level != Level.NONE) {
                    assertThat(with(rights, flip, changed, LEVELS.get(LEVELS.indexOf(level) - 1), operation, subject))
                            .as("lower than %s", flip)
                            .isFalse();
                }
            });
        }
    }

    @Test
    void theSmallestComesFirst() {
        Rights open = new Rights(ME, "Ja", Set.of(ME), Set.of(ME), List.of(role(1, Level.OPEN, Level.NONE)));

        List<Flip> flips = new Flips(open, Entity.COMPANY, Operation.READ, new Subject(STRANGER, false)).find();

        assertThat(flips)
                .extracting(Flip::kind)
                .containsExactly(
                        Flip.Kind.FLAG_ON,
                        Flip.Kind.BECOME_RESPONSIBLE,
                        Flip.Kind.COLLEAGUE_RESPONSIBLE,
                        Flip.Kind.RAISE);
    }

    @Test
    void whoHoldsNoRoleNeedsOne() {
        Rights none = new Rights(ME, "Ja", Set.of(ME), Set.of(ME), List.of());

        List<Flip> flips = new Flips(none, Entity.COMPANY, Operation.DELETE, new Subject(ME, false)).find();

        assertThat(flips)
                .containsExactly(new Flip(
                        Flip.Kind.ROLE, List.of(), Map.of(Operation.READ, Level.OWN, Operation.DELETE, Level.OWN)));
    }

    /** Kinds of a change of the record alone that turn the decision round in the eyes of the oracle. */
    private static List<Flip.Kind> turning(Rights rights, Operation operation, Subject subject, boolean allowed) {
        List<Flip.Kind> tried = allowed
                ? List.of(Flip.Kind.FLAG_OFF, Flip.Kind.STRANGER_RESPONSIBLE)
                : List.of(Flip.Kind.FLAG_ON, Flip.Kind.BECOME_RESPONSIBLE, Flip.Kind.COLLEAGUE_RESPONSIBLE);
        return tried.stream()
                .filter(kind -> turned(rights, operation, subject, Flip.of(kind)) != allowed)
                .toList();
    }

    private static boolean turned(Rights rights, Operation operation, Subject subject, Flip flip) {
        boolean flag = subject.availableToEveryone();
        return switch (flip.kind()) {
            case FLAG_ON -> oracle(rights, operation, new Subject(subject.responsibleId(), true));
            case FLAG_OFF -> oracle(rights, operation, new Subject(subject.responsibleId(), false));
            case BECOME_RESPONSIBLE -> oracle(rights, operation, new Subject(ME, flag));
            case COLLEAGUE_RESPONSIBLE -> oracle(rights, operation, new Subject(COLLEAGUE, flag));
            case BELOW_RESPONSIBLE -> oracle(rights, operation, new Subject(BELOW, flag));
            case STRANGER_RESPONSIBLE -> oracle(rights, operation, new Subject(STRANGER, flag));
            default -> oracle(changed(rights, flip, flip.levels()), operation, subject);
        };
    }

    private static boolean with(
            Rights rights, Flip flip, Operation changed, Level level, Operation operation, Subject subject) {
        Map<Operation, Level> levels = new EnumMap<>(flip.levels());
        levels.put(changed, level);
        return oracle(changed(rights, flip, levels), operation, subject);
    }

    private static Rights changed(Rights rights, Flip flip, Map<Operation, Level> levels) {
        List<Long> ids = flip.roles().stream().map(RoleGrant::roleId).toList();
        Stream<RoleGrant> held = rights.roles().stream()
                .map(role -> ids.contains(role.roleId()) ? role.with(Entity.COMPANY, levels) : role);
        Stream<RoleGrant> given = flip.kind() == Flip.Kind.ROLE
                ? Stream.of(role(9, Level.NONE, Level.NONE).with(Entity.COMPANY, levels))
                : Stream.of();
        return new Rights(
                ME,
                "Ja",
                rights.departmentMembers(),
                rights.branchMembers(),
                Stream.concat(held, given).toList());
    }

    /** The words of A-03, level by level. */
    private static boolean oracle(Rights rights, Operation operation, Subject subject) {
        return reaches(rights, Operation.READ, subject) && reaches(rights, operation, subject);
    }

    private static boolean reaches(Rights rights, Operation operation, Subject subject) {
        Level highest = Level.NONE;
        for (RoleGrant role : rights.roles()) {
            Level level = role.level(Entity.COMPANY, operation);
            highest = level.compareTo(highest) > 0 ? level : highest;
        }
        boolean mine = subject.responsibleId() == ME;
        boolean near = mine || subject.responsibleId() == COLLEAGUE;
        boolean below = near || subject.responsibleId() == BELOW;
        return switch (highest) {
            case NONE -> false;
            case OWN -> mine;
            case DEPARTMENT -> near;
            case SUBDEPARTMENTS -> below;
            case OPEN -> below || (operation != Operation.ADD && subject.availableToEveryone());
            case ALL -> true;
        };
    }

    private static Rights rights(Random random) {
        List<RoleGrant> roles = Stream.generate(() -> role(
                        1 + random.nextInt(3),
                        LEVELS.get(random.nextInt(LEVELS.size())),
                        LEVELS.get(random.nextInt(LEVELS.size()))))
                .limit(random.nextInt(4))
                .toList();
        // a role that is held twice is the same role
        List<RoleGrant> same = roles.stream()
                .map(role -> roles.stream()
                        .filter(one -> one.roleId() == role.roleId())
                        .findFirst()
                        .orElse(role))
                .toList();
        return new Rights(ME, "Ja", Set.of(ME, COLLEAGUE), Set.of(ME, COLLEAGUE, BELOW), same);
    }

    private static RoleGrant role(long id, Level read, Level rest) {
        Map<Operation, Level> levels = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            levels.put(operation, operation == Operation.READ ? read : rest);
        }
        return new RoleGrant(id, "R" + id, "R" + id, null, false, Map.of(Entity.COMPANY, levels), Map.of());
    }
}
