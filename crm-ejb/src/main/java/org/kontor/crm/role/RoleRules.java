package org.kontor.crm.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.shared.Problem;

/** What a role may say beside the others. */
final class RoleRules {

    static final int NAME_MAX = 100;

    /** What stands beside the name everywhere, and what decides who sees a record: never hidden, at most read-only. */
    static final Set<String> SHOWN = Set.of("logo", "responsible", "availableToEveryone");

    private RoleRules() {}

    /** The role with its names stripped; one that has no English name is called the Polish one. */
    static RoleSketch tidied(RoleSketch role) {
        String pl = role.namePl().strip();
        String en = role.nameEn().strip();
        return role.named(pl, en.isEmpty() ? pl : en);
    }

    /** Everything that is wrong with a tidied role; the book holds the others. */
    static List<Problem> problems(RoleSketch role, RoleBook book, List<RuledField> fields) {
        List<Problem> problems = new ArrayList<>();
        if (role.namePl().isEmpty()) {
            problems.add(Problem.of("namePl", "role.error.nameRequired"));
        }
        List<RoleSketch> others = book.without(role.id()).roles();
        name(problems, "namePl", role, others, RoleSketch::namePl);
        name(problems, "nameEn", role, others, RoleSketch::nameEn);
        for (Entity entity : Entity.values()) {
            partly(role, entity).forEach(problems::add);
        }
        RoleSketch kept = book.find(role.id()).orElse(RoleSketch.empty(role.id()));
        role.fields()
                .forEach((entity, rules) -> rules.forEach((key, rule) -> {
                    boolean known = fields.stream()
                            .anyMatch(field ->
                                    field.entity() == entity && field.key().equals(key));
                    // a field that is gone keeps the rule it had
                    if ((!known && kept.rule(entity, key) != rule)
                            || (rule == FieldRule.HIDDEN && SHOWN.contains(key))) {
                        problems.add(Problem.of("fields", "role.error.field", key));
                    }
                }));
        return problems;
    }

    /** What is a matter of yes and no has no levels between. */
    private static Stream<Problem> partly(RoleSketch role, Entity entity) {
        return Stream.of(Operation.values())
                .filter(Operation::isYesOrNo)
                .filter(operation ->
                        role.level(entity, operation) != Level.NONE && role.level(entity, operation) != Level.ALL)
                .map(operation ->
                        Problem.of("levels", operation == Operation.WAIVE ? "role.error.waive" : "role.error.import"));
    }

    private static void name(
            List<Problem> problems,
            String path,
            RoleSketch role,
            List<RoleSketch> others,
            Function<RoleSketch, String> name) {
        String text = name.apply(role);
        if (text.length() > NAME_MAX) {
            problems.add(Problem.of(path, "error.tooLong", String.valueOf(NAME_MAX)));
        } else if (!PlainText.isPlain(text)) {
            problems.add(Problem.of(path, "error.characters"));
        } else if (!text.isEmpty()
                && others.stream()
                        .anyMatch(other -> TextFold.fold(name.apply(other)).equals(TextFold.fold(text)))) {
            problems.add(Problem.of(path, "role.error.nameTaken"));
        }
    }
}
