package org.kontor.crm.company;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.identifier.TextFold;

/**
 * Judges conditions over companies in memory, in plain words and without SQL.
 *
 * @param me the reader
 * @param department the reader's department
 * @param today the reader's day
 */
record FilterOracle(long me, Set<Long> department, LocalDate today) {

    /** A company with everything it was given: by field the values, none for an empty one. */
    record Known(long id, Map<String, List<String>> values) {

        Known(long id) {
            this(id, new HashMap<>());
        }

        void put(String field, String value) {
            values.computeIfAbsent(field, key -> new ArrayList<>()).add(value);
        }

        List<String> of(String field) {
            return values.getOrDefault(field, List.of());
        }
    }

    List<Long> answer(Conditions conditions, List<Known> companies) {
        return companies.stream()
                .filter(company -> conditions.isEmpty()
                        || conditions.groups().stream()
                                .anyMatch(group -> group.stream().allMatch(one -> holds(one, company))))
                .map(Known::id)
                .sorted()
                .toList();
    }

    private boolean holds(Condition one, Known company) {
        List<String> had = company.of(one.field());
        return switch (one.operator()) {
            case EMPTY -> had.isEmpty();
            case FILLED -> !had.isEmpty();
            case NOT -> had.stream().noneMatch(value -> any(one, wanted -> same(one.field(), value, wanted)));
            case LACKS -> had.stream().noneMatch(value -> any(one, wanted -> within(one.field(), value, wanted)));
            case IS -> had.stream().anyMatch(value -> any(one, wanted -> same(one.field(), value, wanted)));
            case CONTAINS -> had.stream().anyMatch(value -> any(one, wanted -> within(one.field(), value, wanted)));
            case STARTS -> had.stream().anyMatch(value -> any(one, wanted -> begins(one.field(), value, wanted)));
            case GREATER ->
                had.stream().anyMatch(value -> amount(value, one.values().get(0), 1));
            case LESS ->
                had.stream().anyMatch(value -> amount(value, one.values().get(0), -1));
            case BETWEEN -> had.stream().anyMatch(value -> between(one, value));
            default -> had.stream().anyMatch(value -> day(one, LocalDate.parse(value)));
        };
    }

    private static boolean any(Condition one, Predicate<String> fits) {
        return one.values().stream().anyMatch(fits);
    }

    private boolean same(String field, String had, String wanted) {
        return switch (kindOf(field)) {
            case "number" -> amount(had, wanted, 0);
            case "user", "responsible" ->
                wanted.equals("my-department")
                        ? department.contains(Long.valueOf(had))
                        : Long.parseLong(had) == (wanted.equals("me") ? me : Long.parseLong(wanted));
            case "type", "industry", "employees", "availableToEveryone", "lacking", "createdAt", "modifiedAt" ->
                had.equals(wanted);
            case "phones" -> had.equals(wanted) || had.equals("+48" + wanted.replaceAll("\\D", ""));
            default ->
                kept(field, had).equals(kept(field, wanted))
                        && !kept(field, wanted).isEmpty();
        };
    }

    /** A standard field by its key, a custom one by what its key begins with. */
    private static String kindOf(String field) {
        return field.startsWith("custom.") ? field.replaceAll("custom\\.|_.*", "") : field;
    }

    private static boolean within(String field, String had, String wanted) {
        String part = kept(field, wanted);
        if (field.equals("name") && part.length() < 3) {
            return !part.isEmpty() && (" " + kept(field, had)).contains(" " + part);
        }
        return !part.isEmpty() && kept(field, had).contains(part);
    }

    private static boolean begins(String field, String had, String wanted) {
        String part = kept(field, wanted);
        boolean polish = field.equals("phones") && had.startsWith("+48" + part);
        return !part.isEmpty() && (polish || kept(field, had).startsWith(part));
    }

    /** As the field is compared: accents, case and marks that do not matter are gone. */
    private static String kept(String field, String text) {
        return switch (field) {
            case "nip", "regon", "krs", "phones" -> text.replaceAll("\\D", "");
            default -> TextFold.fold(text);
        };
    }

    /** Amounts stand as {@code 100.00 PLN}; one asked for without its currency compares with every currency. */
    private static boolean amount(String had, String wanted, int sign) {
        String[] mine = had.split(" ", -1);
        String[] asked = wanted.split(" ", -1);
        boolean currency = asked.length == 1 || asked[1].equals(mine[1]);
        return currency && Integer.signum(new BigDecimal(mine[0]).compareTo(new BigDecimal(asked[0]))) == sign;
    }

    private boolean between(Condition one, String value) {
        if (value.contains("-")) {
            return day(one, LocalDate.parse(value));
        }
        String from = one.values().get(0);
        String to = one.values().get(1);
        return (amount(value, from, 1) || amount(value, from, 0)) && (amount(value, to, -1) || amount(value, to, 0));
    }

    private boolean day(Condition one, LocalDate had) {
        String first = one.values().get(0);
        return switch (one.operator()) {
            case LAST -> !had.isBefore(today.minusDays(Integer.parseInt(first))) && !had.isAfter(today);
            case OLDER -> had.isBefore(today.minusDays(Integer.parseInt(first)));
            case BEFORE -> had.isBefore(LocalDate.parse(first));
            case AFTER -> had.isAfter(LocalDate.parse(first));
            case BETWEEN ->
                !had.isBefore(LocalDate.parse(first))
                        && !had.isAfter(LocalDate.parse(one.values().get(1)));
            default -> throw new IllegalArgumentException(one.name());
        };
    }
}
