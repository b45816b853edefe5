package org.kontor.crm.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.kontor.crm.organisation.TestHouse;

/**
 * A random organisation with roles and companies, in the database and in memory, and the naive answer to who may do what:
 * straight from the words of, sharing nothing with the product.
 */
final class RandomHouse {

    /** Operations whose scope filters records. */
    static final List<Operation> OPERATIONS =
            List.of(Operation.READ, Operation.ADD, Operation.UPDATE, Operation.DELETE);

    private static final int DEPARTMENTS = 6;
    private static final int USERS = 9;
    private static final int ROLES = 4;
    private static final int COMPANIES = 40;

    /** Fields of a company that roles may rule; each company has a value in both. */
    static final List<String> FIELDS = List.of("revenue", "type");

    final String mark;
    private final Random random;
    private final TestHouse house;
    private final Map<Long, Long> parents = new HashMap<>();
    private final Map<Long, Long> departmentOf = new HashMap<>();
    private final Map<Long, Map<Operation, Level>> levels = new HashMap<>();
    private final Map<Long, Map<String, FieldRule>> rules = new HashMap<>();
    private final Map<Long, Set<Long>> rolesOf = new HashMap<>();
    private final Map<Long, Subject> companies = new HashMap<>();

    RandomHouse(TestHouse house, long seed) {
        this.house = house;
        random = new Random(seed);
        mark = "house" + Long.toHexString(Double.doubleToLongBits(Math.random())) + "q";
        List<Long> departments = departments();
        List<Long> users = users(departments);
        roles(departments, users);
        for (int i = 0; i < COMPANIES; i++) {
            Subject subject = new Subject(pick(users), random.nextInt(4) == 0);
            long id = house.write(
                    "insert into company (name, name_folded, responsible_id, available_to_everyone, revenue_amount,"
                            + " revenue_currency, type_id) values (?, ?, ?, ?, 1, 'PLN', (select min(i.id) from"
                            + " picklist_item i join picklist p on p.id = i.picklist_id and p.code = 'COMPANY_TYPE'))"
                            + " returning id",
                    mark + " " + i,
                    mark + " " + i,
                    subject.responsibleId(),
                    subject.availableToEveryone());
            companies.put(id, subject);
        }
    }

    Set<Long> users() {
        return departmentOf.keySet();
    }

    Map<Long, Subject> companies() {
        return companies;
    }

    /** The companies the user may do the operation with, company by company. */
    Set<Long> oracle(long user, Operation operation) {
        Set<Long> allowed = new HashSet<>();
        companies.forEach((id, subject) -> {
            // of a record to be added the flag does not count
            Subject seen = operation == Operation.ADD ? new Subject(subject.responsibleId(), false) : subject;
            if (oracle(user, level(user, operation), seen)) {
                allowed.add(id);
            }
        });
        return allowed;
    }

    Level level(long user, Operation operation) {
        Level highest = Level.NONE;
        for (var role : levels.entrySet()) {
            if (holds(user, role.getKey())) {
                Level level = role.getValue().getOrDefault(operation, Level.NONE);
                highest = level.compareTo(highest) > 0 ? level : highest;
            }
        }
        return highest;
    }

    /**
     * What takes away least of the roles that let one read any company; where there is none, of those that let one do anything
     * else with companies, and where there is none of those either, nothing is ruled.
     */
    FieldRule rule(long user, String field) {
        Set<FieldRule> given = given(user, field, level -> level.get(Operation.READ) != Level.NONE);
        if (given.isEmpty()) {
            given = given(user, field, level -> level.values().stream().anyMatch(one -> one != Level.NONE));
        }
        if (given.isEmpty() || given.contains(FieldRule.OPEN)) {
            return FieldRule.OPEN;
        }
        return given.contains(FieldRule.READ_ONLY) ? FieldRule.READ_ONLY : FieldRule.HIDDEN;
    }

    private Set<FieldRule> given(long user, String field, Predicate<Map<Operation, Level>> ruling) {
        Set<FieldRule> given = new HashSet<>();
        levels.forEach((role, level) -> {
            if (holds(user, role) && ruling.test(level)) {
                given.add(rules.getOrDefault(role, Map.of()).getOrDefault(field, FieldRule.OPEN));
            }
        });
        return given;
    }

    private boolean oracle(long user, Level level, Subject company) {
        long home = departmentOf.getOrDefault(user, 0L);
        long theirs = departmentOf.getOrDefault(company.responsibleId(), 0L);
        return switch (level) {
            case NONE -> false;
            case OWN -> company.responsibleId() == user;
            case DEPARTMENT -> theirs == home;
            case SUBDEPARTMENTS -> isBelowOrSame(theirs, home);
            case OPEN -> isBelowOrSame(theirs, home) || company.availableToEveryone();
            case ALL -> true;
        };
    }

    private boolean holds(long user, long role) {
        boolean held = rolesOf.getOrDefault(user, Set.of()).contains(role);
        for (Long at = departmentOf.get(user); at != null; at = parents.get(at)) {
            held |= rolesOf.getOrDefault(-at, Set.of()).contains(role);
        }
        return held;
    }

    private boolean isBelowOrSame(long department, long top) {
        for (Long at = department; at != null; at = parents.get(at)) {
            if (at == top) {
                return true;
            }
        }
        return false;
    }

    private List<Long> departments() {
        List<Long> departments = new ArrayList<>();
        for (int i = 0; i < DEPARTMENTS; i++) {
            Long parent = departments.isEmpty() || random.nextInt(5) == 0 ? null : pick(departments);
            long id = parent == null
                    ? house.write("insert into department (name) values (?) returning id", mark)
                    : house.write("insert into department (name, parent_id) values (?, ?) returning id", mark, parent);
            parents.put(id, parent);
            departments.add(id);
        }
        return departments;
    }

    private List<Long> users(List<Long> departments) {
        List<Long> users = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            long department = pick(departments);
            long id = house.write(
                    "insert into app_user (login, name, name_folded, department_id) values (?, ?, ?, ?) returning id",
                    mark + i,
                    mark,
                    mark,
                    department);
            departmentOf.put(id, department);
            users.add(id);
        }
        return users;
    }

    private void roles(List<Long> departments, List<Long> users) {
        for (int i = 0; i < ROLES; i++) {
            long role = house.write(
                    "insert into role (code, name_pl, name_en) values (?, ?, ?) returning id", mark + i, mark, mark);
            Map<Operation, Level> given = new EnumMap<>(Operation.class);
            for (Operation operation : OPERATIONS) {
                Level level = pick(List.of(Level.values()));
                given.put(operation, level);
                house.write(
                        "insert into role_level (role_id, entity, operation, level) values (?, 'COMPANY', ?, ?)",
                        role,
                        operation.name(),
                        level.name());
            }
            levels.put(role, given);
            rules.put(role, rules(role));
            long user = pick(users);
            house.write("insert into user_role (user_id, role_id) values (?, ?)", user, role);
            rolesOf.computeIfAbsent(user, any -> new HashSet<>()).add(role);
            long department = pick(departments);
            house.write("insert into department_role (department_id, role_id) values (?, ?)", department, role);
            // departments under negative keys: users and departments number apart
            rolesOf.computeIfAbsent(-department, any -> new HashSet<>()).add(role);
        }
    }

    private Map<String, FieldRule> rules(long role) {
        Map<String, FieldRule> given = new HashMap<>();
        for (String field : FIELDS) {
            FieldRule rule = pick(List.of(FieldRule.HIDDEN, FieldRule.HIDDEN, FieldRule.READ_ONLY, FieldRule.OPEN));
            given.put(field, rule);
            if (rule != FieldRule.OPEN) {
                house.write(
                        "insert into role_field (role_id, entity, field, rule) values (?, 'COMPANY', ?, ?)",
                        role,
                        field,
                        rule.name());
            }
        }
        return given;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
