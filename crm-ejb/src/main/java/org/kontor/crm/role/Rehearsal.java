package org.kontor.crm.role;

import java.io.Serializable;
import java.util.List;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;

/**
 * Who gains and who loses by a draft.
 *
 * @param people those for whom something changes, by name
 */
public record Rehearsal(List<Person> people) implements Serializable {

    public Rehearsal {
        people = List.copyOf(people);
    }

    /**
     * What changes for one user.
     *
     * @param id the user
     * @param name the user's name
     * @param shifts by kind of record and operation, only those that change
     * @param settingsBefore whether the settings are open today
     * @param settingsAfter whether they will be
     * @param fields rules of fields that change
     * @param levels levels that change and reach the same records of today
     */
    public record Person(
            long id,
            String name,
            List<Shift> shifts,
            boolean settingsBefore,
            boolean settingsAfter,
            List<FieldShift> fields,
            List<LevelShift> levels)
            implements Serializable {

        public Person {
            shifts = List.copyOf(shifts);
            fields = List.copyOf(fields);
            levels = List.copyOf(levels);
        }

        /** Whether anything is gained: records, a milder rule of a field, the settings. */
        public boolean gains() {
            return shifts.stream().anyMatch(shift -> shift.gained() > 0)
                    || fields.stream().anyMatch(field -> field.after().isMilderThan(field.before()))
                    || levels.stream().anyMatch(level -> level.after().reaches(level.before()))
                    || (settingsAfter && !settingsBefore);
        }

        /** Whether anything is lost. */
        public boolean loses() {
            return shifts.stream().anyMatch(shift -> shift.lost() > 0)
                    || fields.stream().anyMatch(field -> field.before().isMilderThan(field.after()))
                    || levels.stream().anyMatch(level -> level.before().reaches(level.after()))
                    || (settingsBefore && !settingsAfter);
        }

        /** Whether nothing changes. */
        boolean isUntouched() {
            return shifts.isEmpty() && fields.isEmpty() && levels.isEmpty() && settingsBefore == settingsAfter;
        }
    }

    /**
     * What changes for one operation.
     *
     * @param entity kind of record
     * @param operation what may be done with it
     * @param gained how many records are reached anew; for {@link Operation#ADD} how many people may be made responsible
     *     anew; for what is a matter of yes and no 1 when it becomes allowed
     * @param lost how many are reached no more, counted the same way
     */
    public record Shift(Entity entity, Operation operation, long gained, long lost) implements Serializable {}

    /**
     * A level that is another one, though it reaches the same records of today: there may be none yet.
     *
     * @param entity kind of record
     * @param operation what may be done with it
     * @param before today's level
     * @param after the level that shall hold
     */
    public record LevelShift(Entity entity, Operation operation, Level before, Level after) implements Serializable {}

    /**
     * A field that is ruled differently.
     *
     * @param entity kind of record
     * @param field key of the field
     * @param before today's rule
     * @param after the rule that shall hold
     */
    public record FieldShift(Entity entity, String field, FieldRule before, FieldRule after) implements Serializable {}
}
