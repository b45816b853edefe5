package org.kontor.crm.web.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.crm.access.Explanation;
import org.kontor.crm.access.Flip;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Reason;
import org.kontor.crm.access.RoleGrant;
import org.kontor.crm.change.Switched;
import org.kontor.crm.web.access.WhyRole.Place;
import org.kontor.crm.web.access.WhyRole.WhyStep;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** Says decisions in words. */
@Dependent
public class WhyWords implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    Texts texts;

    @Inject
    FieldNames fields;

    @Inject
    Formats formats;

    /** The verdict: Odczyt: tak, przez rolę Handlowiec. */
    String verdict(Explanation of) {
        String operation = texts.of("access.operation." + of.operation());
        if (!of.reading().allowed() && of.operation() != Operation.READ) {
            return texts.of("access.why.unread", operation);
        }
        if (!of.allowed()) {
            return texts.of("access.why.no", operation);
        }
        String roles = of.decision().roles().stream()
                .filter(Reason::holds)
                .map(reason -> role(reason).name(me.getLanguage()))
                .distinct()
                .collect(Collectors.joining(", "));
        return texts.of("access.why.yes", operation, roles);
    }

    /** The reasons role by role. */
    List<WhyRole> roles(Explanation of) {
        return of.decision().roles().stream().map(reason -> role(of, reason)).toList();
    }

    private WhyRole role(Explanation of, Reason reason) {
        RoleGrant role = role(reason);
        String by = role.department() == null
                ? texts.of("access.person.self")
                : texts.of("access.person.by", role.department());
        return new WhyRole(
                role.name(me.getLanguage()),
                by,
                role.level(of.entity(), of.operation()),
                reason.holds(),
                reason.children().stream().map(step -> step(of, step)).toList());
    }

    private WhyStep step(Explanation of, Reason step) {
        String answer = texts.of(step.holds() ? "access.why.true" : "access.why.false");
        String text = texts.of("access.why.step." + step.step(), answer, of.responsible());
        boolean departments = step.step() == Reason.Step.DEPARTMENT || step.step() == Reason.Step.SUBDEPARTMENTS;
        return new WhyStep(text, step.holds(), departments ? paths(of) : List.of());
    }

    /** The way down to who is responsible; where the user does not work on it, the way to the user too. */
    private List<List<Place>> paths(Explanation of) {
        List<String> down = of.responsibleDepartments();
        List<String> own = of.userDepartments();
        int home = own.isEmpty() || own.size() > down.size() || !own.equals(down.subList(0, own.size()))
                ? down.size()
                : own.size() - 1;
        List<Place> path = new ArrayList<>();
        for (int at = 0; at < down.size(); at++) {
            List<String> there = new ArrayList<>();
            if (at == home) {
                there.add(of.userName());
            }
            if (at == down.size() - 1 && !there.contains(of.responsible())) {
                there.add(of.responsible());
            }
            path.add(new Place(place(down.get(at), there), at >= home));
        }
        return home < down.size() || own.isEmpty() ? List.of(path) : List.of(path, plain(of));
    }

    private List<Place> plain(Explanation of) {
        List<Place> path = new ArrayList<>();
        of.userDepartments().forEach(one -> path.add(new Place(one, false)));
        String last = of.userDepartments().get(path.size() - 1);
        path.set(path.size() - 1, new Place(place(last, List.of(of.userName())), false));
        return path;
    }

    private String place(String department, List<String> people) {
        return people.isEmpty() ? department : texts.of("access.why.here", department, String.join(", ", people));
    }

    private static RoleGrant role(Reason reason) {
        RoleGrant role = reason.role();
        if (role == null) {
            throw new IllegalArgumentException("not the reason of a role: " + reason);
        }
        return role;
    }

    /** When an explanation was found out: now. */
    String asOf() {
        return texts.of("access.why.asOf", formats.when(Clock.systemUTC().instant()));
    }

    /** Who made a record available to everyone, and when. */
    String flagged(Switched flag) {
        return texts.of("access.why.flagged", formats.when(flag.at()), texts.actor(flag.by(), flag.consoleUser()));
    }

    /** What would turn the verdict round. */
    String flip(Explanation of, Flip flip) {
        String roles =
                flip.roles().stream().map(role -> role.name(me.getLanguage())).collect(Collectors.joining(", "));
        String levels = flip.levels().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> texts.of(
                        "access.why.level",
                        texts.of("access.operation." + entry.getKey()),
                        texts.of("access.level." + entry.getValue())))
                .collect(Collectors.joining(", "));
        String department = of.userDepartments().isEmpty()
                ? ""
                : of.userDepartments().get(of.userDepartments().size() - 1);
        return texts.of(
                "access.why.flip." + flip.kind(),
                of.userName(),
                department,
                roles,
                levels,
                flip.roles().size());
    }

    /** Labels of fields, by name. */
    List<String> fields(Explanation of, Collection<String> keys) {
        return keys.stream().map(key -> fields.of(of.entity(), key)).sorted().toList();
    }
}
