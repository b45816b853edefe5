package org.kontor.crm.role;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Subject;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;

/** A-07: what a rehearsal says is what happens: on random drafts, counted again record by record after publishing. */
@ExtendWith(ArquillianExtension.class)
class RehearsalIT {

    private static final int DRAFTS = 100;
    private static final int ROLES = 4;
    private static final List<String> DEPARTMENTS = List.of("Top", "Left", "Right", "Leaf");

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    AccessService access;

    @Inject
    RoleService roles;

    private final Random random = new Random(20_261);

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void itsNumbersAreThoseOfSingleDecisionsAfterPublishing() {
        TestHouse house = house();
        List<Long> people = people(house);
        Map<Entity, List<Subject>> records =
                Map.of(Entity.COMPANY, subjects("company"), Entity.CONTACT, subjects("contact"));
        int told = 0;
        Map<Long, Rights> before = rights(house);
        Set<Long> everybody =
                access.rightsOfAll(access.rightsOf(house.id("Admin"))).keySet();

        for (int i = 0; i < DRAFTS; i++) {
            RoleDraft draft = edited(house, people);
            Rehearsal rehearsal = roles.rehearse(house.by("Admin"), draft.version());
            if (draft.changes() > 0) {
                roles.publish(house.by("Admin"), draft.version());
            }
            Map<Long, Rights> after = rights(house);
            Map<String, String> counted = recount(before, after, records, everybody);
            assertThat(said(rehearsal)).as("draft %d", i).isEqualTo(counted);
            told += counted.size();
            before = after;
        }

        assertThat(told).as("drafts that change something").isGreaterThan(DRAFTS);
    }

    /** One random edit after another of roles that nobody else has. */
    private RoleDraft edited(TestHouse house, List<Long> people) {
        Rights admin = access.rightsOf(house.id("Admin"));
        RoleDraft draft = roles.draft(admin);
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            List<RoleSketch> mine = draft.book().roles().stream()
                    .filter(role -> role.namePl().startsWith("Próba"))
                    .toList();
            if (mine.size() == ROLES && random.nextInt(8) == 0) {
                draft = roles.remove(admin, draft.version(), pick(mine).id());
            } else {
                RoleSketch role = mine.size() < ROLES
                        ? RoleSketch.empty(draft.book().unusedId())
                                .named("Próba " + Long.toHexString(random.nextLong()), "")
                        : pick(mine);
                draft = roles.put(admin, draft.version(), turned(role, house, people));
            }
        }
        return draft;
    }

    private RoleSketch turned(RoleSketch role, TestHouse house, List<Long> people) {
        RoleSketch turned = role;
        for (int i = 0; i < 6; i++) {
            Operation operation = pick(List.of(Operation.values()));
            List<Level> possible = operation.isYesOrNo() ? List.of(Level.NONE, Level.ALL) : List.of(Level.values());
            turned = turned.with(random.nextBoolean() ? Entity.COMPANY : Entity.CONTACT, operation, pick(possible));
        }
        turned = turned.changingSettings(random.nextInt(3) == 0);
        turned = turned.user(pick(people), random.nextBoolean());
        return turned.department(house.id(pick(DEPARTMENTS)), random.nextInt(3) == 0);
    }

    private static Map<String, String> said(Rehearsal rehearsal) {
        Map<String, String> said = new TreeMap<>();
        rehearsal.people().forEach(person -> {
            person.shifts()
                    .forEach(shift -> said.put(
                            person.id() + " " + shift.entity() + " " + shift.operation(),
                            "+" + shift.gained() + " -" + shift.lost()));
            if (person.settingsBefore() != person.settingsAfter()) {
                said.put(person.id() + " settings", String.valueOf(person.settingsAfter()));
            }
        });
        return said;
    }

    private static Map<String, String> recount(
            Map<Long, Rights> before,
            Map<Long, Rights> after,
            Map<Entity, List<Subject>> records,
            Set<Long> everybody) {
        Map<String, String> counted = new TreeMap<>();
        before.forEach((user, old) -> {
            boolean open = Objects.requireNonNull(after.get(user)).mayChangeSettings();
            if (open != old.mayChangeSettings()) {
                counted.put(user + " settings", String.valueOf(open));
            }
        });
        before.forEach((user, old) -> records.forEach((entity, subjects) -> {
            for (Operation operation : Operation.values()) {
                Rights young = Objects.requireNonNull(after.get(user));
                long gained = 0;
                long lost = 0;
                // records that are the same to rights are decided once
                Map<Subject, Boolean> then = new HashMap<>();
                Map<Subject, Boolean> now = new HashMap<>();
                for (Subject subject : tried(operation, subjects, everybody)) {
                    boolean could = then.computeIfAbsent(subject, one -> can(old, entity, operation, one));
                    boolean may = now.computeIfAbsent(subject, one -> can(young, entity, operation, one));
                    gained += may && !could ? 1 : 0;
                    lost += could && !may ? 1 : 0;
                }
                if (gained + lost > 0) {
                    counted.put(user + " " + entity + " " + operation, "+" + gained + " -" + lost);
                }
            }
        }));
        return counted;
    }

    /** What an operation is tried on: records, whoever could be made responsible, or nothing but the right itself. */
    private static List<Subject> tried(Operation operation, List<Subject> records, Set<Long> everybody) {
        return switch (operation) {
            case ADD -> everybody.stream().map(user -> new Subject(user, false)).toList();
            case IMPORT, WAIVE -> List.of(new Subject(0, false));
            default -> records;
        };
    }

    private static boolean can(Rights rights, Entity entity, Operation operation, Subject subject) {
        if (operation == Operation.ADD || operation.isYesOrNo()) {
            return rights.decide(entity, operation, subject).allowed();
        }
        return rights.decide(entity, Operation.READ, subject).allowed()
                && rights.decide(entity, operation, subject).allowed();
    }

    private Map<Long, Rights> rights(TestHouse house) {
        Map<Long, Rights> all = new TreeMap<>(access.rightsOfAll(access.rightsOf(house.id("Admin"))));
        all.keySet().retainAll(people(house));
        return all;
    }

    private TestHouse house() {
        TestHouse house = new TestHouse(database)
                .department("Top")
                .department("Left", "Top")
                .department("Right", "Top")
                .department("Leaf", "Left")
                .user("Admin", "Top", "administrator");
        for (int i = 0; i < 8; i++) {
            house.user("Person " + i, pick(DEPARTMENTS));
        }
        for (int i = 0; i < 40; i++) {
            String sql = i % 4 == 0
                    ? "insert into contact (last_name, name_folded, responsible_id, available_to_everyone) values (?, ?, ?, ?)"
                    : "insert into company (name, name_folded, responsible_id, available_to_everyone) values (?, ?, ?, ?)";
            house.write(sql, "R" + i, "r" + i, house.id("Person " + random.nextInt(8)), random.nextInt(4) == 0);
        }
        return house;
    }

    private static List<Long> people(TestHouse house) {
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(house.id("Person " + i));
        }
        return people;
    }

    private List<Subject> subjects(String table) {
        List<Subject> subjects = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select responsible_id, available_to_everyone from " + table);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                subjects.add(new Subject(rows.getLong(1), rows.getBoolean(2)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return subjects;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
