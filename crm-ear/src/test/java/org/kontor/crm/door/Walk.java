package org.kontor.crm.door;

import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Somebody's walk through doors. Everything is taken back, whatever it did. */
final class Walk {

    private final UserTransaction transaction;
    private final Known record;
    private final Known nowhere;
    private final Arguments who;
    private final Map<Step, String> missing = new HashMap<>();
    private final Map<Step, String> heard = new LinkedHashMap<>();

    /**
     * @param record which is there
     * @param nowhere what is known of one that is not, or of values that the record does not have
     */
    Walk(UserTransaction transaction, Known record, Known nowhere, Arguments who) {
        this.transaction = transaction;
        this.record = record;
        this.nowhere = nowhere;
        this.who = who;
    }

    /**
     * Where ids and words of what may not be read are answered otherwise than those of what is nowhere. What is asked with
     * neither is left to {@link #changes}.
     *
     * @param allowed takes out of an answer about the record what a policy of the house tells
     */
    List<String> leaks(List<Door> doors, UnaryOperator<String> allowed) {
        List<String> leaks = new ArrayList<>();
        for (Door door : doors) {
            for (Fill fill : Fill.of(door, record)) {
                Step step = new Step(door, fill);
                if (!fill.isBlunt(door)) {
                    String there = told(step, record, allowed.apply(answer(step, record)));
                    if (!there.equals(missing.computeIfAbsent(step.first(), this::toldOfNothing))) {
                        step.compare(there, toldOfNothing(step), leaks);
                    }
                }
            }
        }
        return leaks;
    }

    private String toldOfNothing(Step step) {
        return told(step, nowhere, answer(step, nowhere));
    }

    /** Questions with neither ids nor words. */
    static List<Step> blunt(List<Door> doors, Known known) {
        return doors.stream()
                .flatMap(door -> Fill.of(door, known).stream()
                        .filter(fill -> fill.isBlunt(door))
                        .map(fill -> new Step(door, fill)))
                .toList();
    }

    /** Keeps what is answered now. */
    void listen(List<Step> steps) {
        steps.forEach(step -> heard.put(step, told(step, record, answer(step, record))));
    }

    /** Where something else is answered by now. */
    List<String> changes() {
        List<String> changes = new ArrayList<>();
        heard.forEach((step, before) ->
                step.compare(bare(before), bare(told(step, record, answer(step, record))), changes));
        return changes;
    }

    /** What a door says, word by word. */
    String answer(Step step, Known known) {
        @Nullable Object[] arguments = who.of(step.door(), known, step.fill());
        try {
            transaction.begin();
            try {
                return Answer.of(step.door().walk(arguments)) + Arguments.written(arguments);
            } finally {
                transaction.rollback();
            }
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer in which this record and another are called the same, and so are the ids and secrets that a write makes. */
    private static String told(Step step, Known known, String answer) {
        String text = known.anonymous(answer);
        return step.door().writes() ? text.replaceAll("(?<![a-z0-9])\\d{7,}|(?<=secret=)[a-z2-7]{32}", "new") : text;
    }

    /** That it was changed may be seen of a record one reads. */
    private static String bare(String answer) {
        return answer.replaceAll("version=\\d+", "version");
    }

    /** One question at one door. */
    record Step(Door door, Fill fill) {

        /** The same question by the first of the ids and words: of what is not there all of them are mostly answered alike. */
        private Step first() {
            return new Step(door, new Fill(0, Math.min(fill.text(), Known.KINDS), fill.optional(), fill.field()));
        }

        private void compare(String there, String missing, List<String> leaks) {
            if (!there.equals(missing)) {
                leaks.add(this + Answer.difference(there, missing));
            }
        }

        @Override
        public String toString() {
            return door + " " + fill;
        }
    }
}
