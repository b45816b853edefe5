package org.kontor.crm.role;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;

/**
 * The names of single facts about roles: {@code 3/pl}, {@code 3/en}, {@code 3/settings}, {@code 3/level/COMPANY/READ},
 * {@code 3/field/COMPANY/revenue}, {@code 3/user/17}, {@code 3/department/4}. The database writes the same names.
 */
final class Fact {

    private static final String HOLDS = "true";

    private Fact() {}

    /** The role a fact speaks of. */
    static long role(String name) {
        return Long.parseLong(name.substring(0, name.indexOf('/')));
    }

    /** The rest of its name. */
    static String[] parts(String name) {
        return name.split("/", -1);
    }

    /** What is said of one role. */
    static RoleSketch sketch(long id, NavigableMap<String, String> facts) {
        Map<Entity, Map<Operation, Level>> levels = new EnumMap<>(Entity.class);
        Map<Entity, Map<String, FieldRule>> fields = new EnumMap<>(Entity.class);
        TreeSet<Long> users = new TreeSet<>();
        TreeSet<Long> departments = new TreeSet<>();
        facts.forEach((name, value) -> {
            String[] part = parts(name);
            switch (part[1]) {
                case "level" ->
                    levels.computeIfAbsent(Entity.valueOf(part[2]), kind -> new EnumMap<>(Operation.class))
                            .put(Operation.valueOf(part[3]), Level.valueOf(value));
                case "field" ->
                    fields.computeIfAbsent(Entity.valueOf(part[2]), kind -> new HashMap<>())
                            .put(part[3], FieldRule.valueOf(value));
                case "user" -> users.add(Long.valueOf(part[2]));
                case "department" -> departments.add(Long.valueOf(part[2]));
                default -> {
                    // names and the settings are read below
                }
            }
        });
        return RoleSketch.empty(id)
                .named(facts.getOrDefault(id + "/pl", ""), facts.getOrDefault(id + "/en", ""))
                .changingSettings(facts.containsKey(id + "/settings"))
                .allowing(levels, fields)
                .heldBy(users, departments);
    }

    /** The facts of one role; what is the same as nothing is none. */
    static NavigableMap<String, String> facts(RoleSketch role) {
        NavigableMap<String, String> facts = new TreeMap<>();
        String own = role.id() + "/";
        facts.put(own + "pl", role.namePl());
        facts.put(own + "en", role.nameEn());
        if (role.mayChangeSettings()) {
            facts.put(own + "settings", HOLDS);
        }
        role.levels()
                .forEach((entity, levels) -> levels.forEach((operation, level) -> {
                    if (level != Level.NONE) {
                        facts.put(own + "level/" + entity + "/" + operation, level.name());
                    }
                }));
        role.fields()
                .forEach((entity, rules) -> rules.forEach((field, rule) -> {
                    if (rule != FieldRule.OPEN) {
                        facts.put(own + "field/" + entity + "/" + field, rule.name());
                    }
                }));
        role.users().forEach(user -> facts.put(own + "user/" + user, HOLDS));
        role.departments().forEach(department -> facts.put(own + "department/" + department, HOLDS));
        return facts;
    }
}
