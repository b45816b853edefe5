package org.kontor.crm.filter;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed by: groups joined by <em>or</em>, in each group conditions joined by <em>and</em>. Addresses
 * write the first group plainly and mark the others: {@code type=client&industry=it&or.type=partner&or2.name:starts=a}.
 *
 * @param groups none of them empty; no group narrows nothing
 */
public record Conditions(List<List<Condition>> groups) implements Serializable {

    /** Every record. */
    public static final Conditions NONE = new Conditions(List.of());

    private static final Pattern NAME = Pattern.compile("(?:or(\\d{0,3})\\.)?(.+)", Pattern.DOTALL);

    public Conditions {
        groups = groups.stream()
                .map(List::copyOf)
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** Reads the parameters of an address; every one of them is a condition. Blank values ask nothing. */
    public static Conditions read(Query query) {
        List<Integer> numbers = new ArrayList<>();
        List<List<Condition>> groups = new ArrayList<>();
        for (Query.Parameter one : query.parameters()) {
            Matcher name = NAME.matcher(one.name());
            if (one.value().isBlank() || !name.matches()) {
                continue;
            }
            int number = number(name.group(1));
            if (!numbers.contains(number)) {
                numbers.add(number);
                groups.add(new ArrayList<>());
            }
            groups.get(numbers.indexOf(number)).add(Condition.read(name.group(2), one.value()));
        }
        return new Conditions(groups);
    }

    private static int number(@Nullable String mark) {
        if (mark == null) {
            return 0;
        }
        return mark.isEmpty() ? 1 : Integer.parseInt(mark);
    }

    /** As addresses write them. */
    public Query query() {
        Query query = Query.EMPTY;
        for (int number = 0; number < groups.size(); number++) {
            String mark = number == 0 ? "" : number == 1 ? "or." : "or" + number + ".";
            for (Condition condition : groups.get(number)) {
                query = query.plus(mark + condition.name(), condition.text());
            }
        }
        return query;
    }

    /** Whether they narrow nothing. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Whether one of them asks for a part of a text. */
    public boolean looksIntoTexts() {
        return all().stream()
                .map(Condition::operator)
                .anyMatch(operator -> operator == Operator.CONTAINS || operator == Operator.STARTS);
    }

    /** All conditions, group by group. */
    public List<Condition> all() {
        return groups.stream().flatMap(List::stream).toList();
    }

    /** The same with one more condition in the last group. */
    public Conditions and(Condition condition) {
        if (groups.isEmpty()) {
            return or(condition);
        }
        int last = groups.size() - 1;
        return put(last, groups.get(last).size(), condition);
    }

    /** The same with one more condition in a group of its own. */
    public Conditions or(Condition condition) {
        List<List<Condition>> more = new ArrayList<>(groups);
        more.add(List.of(condition));
        return new Conditions(more);
    }

    /** The same with a condition at a place, in stead of the one that stands there. */
    public Conditions put(int group, int place, Condition condition) {
        List<Condition> changed = new ArrayList<>(groups.get(group));
        if (place < changed.size()) {
            changed.set(place, condition);
        } else {
            changed.add(condition);
        }
        return with(group, changed);
    }

    /** The same without the condition at a place. */
    public Conditions without(int group, int place) {
        List<Condition> changed = new ArrayList<>(groups.get(group));
        changed.remove(place);
        return with(group, changed);
    }

    /** The same with this parameter's condition in the first group, in stead of what it asked; blank takes it out. */
    public Conditions where(String parameter, String value) {
        List<Condition> kept = new ArrayList<>(groups.isEmpty() ? List.of() : groups.get(0));
        kept.removeIf(one -> one.name().equals(parameter));
        if (!value.isBlank()) {
            kept.add(Condition.read(parameter, value));
        }
        return groups.isEmpty() ? new Conditions(List.of(kept)) : with(0, kept);
    }

    /** The same with those conditions only that pass. */
    public Conditions kept(Predicate<Condition> passes) {
        return new Conditions(groups.stream()
                .map(group -> group.stream().filter(passes).toList())
                .toList());
    }

    private Conditions with(int group, List<Condition> changed) {
        List<List<Condition>> all = new ArrayList<>(groups);
        all.set(group, changed);
        return new Conditions(all);
    }
}
