package org.kontor.crm.role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Scope;
import org.kontor.crm.access.Subject;
import org.kontor.crm.listing.Holding;

/**
 * Compares the rights of everybody before and after: records that are the same to rights are decided once, by the very
 * scopes that filter lists, and counted together.
 *
 * @param before rights of all users by id, as they are
 * @param after the same as they shall be
 * @param holdings how many records of a kind are in whose hands
 */
record Rehearsing(Map<Long, Rights> before, Map<Long, Rights> after, Map<Entity, List<Holding>> holdings) {

    Rehearsal compare() {
        return new Rehearsal(before.values().stream()
                .map(rights -> person(rights, after.getOrDefault(rights.userId(), nothing(rights))))
                .filter(person -> !person.isUntouched())
                .sorted(Comparator.comparing(Rehearsal.Person::name).thenComparing(Rehearsal.Person::id))
                .toList());
    }

    private Rehearsal.Person person(Rights old, Rights young) {
        List<Rehearsal.Shift> shifts = new ArrayList<>();
        List<Rehearsal.LevelShift> levels = new ArrayList<>();
        for (Entity entity : Entity.values()) {
            for (Operation operation : Operation.values()) {
                Rehearsal.Shift shift = shift(old, young, entity, operation);
                Level was = old.level(entity, operation);
                Level will = young.level(entity, operation);
                if (shift.gained() + shift.lost() > 0) {
                    shifts.add(shift);
                } else if (was != will) {
                    levels.add(new Rehearsal.LevelShift(entity, operation, was, will));
                }
            }
        }
        return new Rehearsal.Person(
                old.userId(),
                old.userName(),
                shifts,
                old.mayChangeSettings(),
                young.mayChangeSettings(),
                fields(old, young),
                levels);
    }

    private Rehearsal.Shift shift(Rights old, Rights young, Entity entity, Operation operation) {
        return switch (operation) {
            case ADD ->
                counted(entity, operation, old.scope(entity, operation), young.scope(entity, operation), people());
            case IMPORT, WAIVE -> {
                boolean could = old.mayEver(entity, operation);
                boolean can = young.mayEver(entity, operation);
                yield new Rehearsal.Shift(entity, operation, can && !could ? 1 : 0, could && !can ? 1 : 0);
            }
            default ->
                counted(
                        entity,
                        operation,
                        old.reach(entity, operation),
                        young.reach(entity, operation),
                        holdings.getOrDefault(entity, List.of()));
        };
    }

    private static Rehearsal.Shift counted(
            Entity entity, Operation operation, Scope old, Scope young, List<Holding> holdings) {
        if (old.equals(young)) {
            return new Rehearsal.Shift(entity, operation, 0, 0);
        }
        long gained = 0;
        long lost = 0;
        for (Holding holding : holdings) {
            boolean was = old.covers(holding.subject());
            boolean will = young.covers(holding.subject());
            gained += will && !was ? holding.count() : 0;
            lost += was && !will ? holding.count() : 0;
        }
        return new Rehearsal.Shift(entity, operation, gained, lost);
    }

    /** Everybody into whose hands a record could be put. */
    private List<Holding> people() {
        return before.keySet().stream()
                .map(user -> new Holding(new Subject(user, false), 1))
                .toList();
    }

    /** Of a kind of record that is read no longer, no field is gained or lost: all of it is. */
    private static List<Rehearsal.FieldShift> fields(Rights old, Rights young) {
        List<Rehearsal.FieldShift> shifts = new ArrayList<>();
        for (Entity entity : Entity.values()) {
            Set<String> ruled = new TreeSet<>(old.fixed(entity));
            ruled.addAll(young.fixed(entity));
            if (old.mayEver(entity, Operation.READ) && !young.mayEver(entity, Operation.READ)) {
                ruled.clear();
            }
            for (String field : ruled) {
                FieldRule was = old.rule(entity, field);
                FieldRule will = young.rule(entity, field);
                if (was != will) {
                    shifts.add(new Rehearsal.FieldShift(entity, field, was, will));
                }
            }
        }
        return shifts;
    }

    private static Rights nothing(Rights user) {
        return new Rights(user.userId(), user.userName(), Set.of(), Set.of(), List.of());
    }
}
