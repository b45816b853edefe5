package org.kontor.crm.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.organisation.SecretService;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.staff.Admission.Outcome;

/**
 * Lets in whom a directory of the house vouches for, and keeps what its groups give. The first sign-in makes the
 * account; each next one brings it up to date, and writes nothing where nothing has changed. Groups are for those of the
 * settings; others are refused with {@link SettingsForbidden}.
 */
@Stateless
@Recorded
@PermitAll
public class DirectoryService {

    private static final String ENTITY = "directory_group";
    private static final int NAME_MAX = 500;

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    SecretService secrets;

    @Inject
    StaffQueries accounts;

    @Inject
    DirectoryQueries queries;

    /**
     * Brings the account of somebody up to date, or makes it.
     *
     * @param act of the directory, which is nobody of the house
     * @param person as the directory told just now; whoever calls has made sure of that
     */
    public Admission admit(Act act, DirectoryPerson person) {
        accounts.lock();
        List<DirectoryGroup> known = queries.groups();
        List<DirectoryGroup> matched = DirectoryRules.matched(person, known);
        OptionalLong before = queries.userOf(person);
        OptionalLong account =
                before.isPresent() ? before : queries.waiting(person.login().strip());
        if (account.isEmpty()) {
            return matched.isEmpty() ? Admission.refused(Outcome.NO_GROUP) : added(person, matched);
        }
        long id = account.getAsLong();
        Account now = accounts.account(id).orElseThrow();
        if (!now.isActive()) {
            return Admission.refused(Outcome.CLOSED);
        }
        if (matched.isEmpty() && before.isEmpty()) {
            return Admission.refused(Outcome.NO_GROUP);
        }
        if (matched.isEmpty()) {
            return shutOut(now, DirectoryRules.roles(held(now), matched, known));
        }
        if (before.isEmpty() && access.rightsOf(id).mayChangeSettings()) {
            return Admission.refused(Outcome.TAKEN);
        }
        return caughtUp(now, person, matched, known, before.isEmpty());
    }

    /** Whoever is in no group any more; sessions end once, with the roles that the groups gave. */
    private Admission shutOut(Account now, List<Long> left) {
        if (!left.equals(held(now))) {
            accounts.hold(now.id(), left);
            secrets.endSessions(now.id());
        }
        return Admission.refused(Outcome.NO_GROUP);
    }

    private Admission added(DirectoryPerson person, List<DirectoryGroup> matched) {
        AccountForm form = new AccountForm();
        DirectoryRules.tell(form, person);
        form.setLanguage("en".equals(person.language()) ? "en" : "pl");
        Long department = DirectoryRules.department(matched);
        form.setDepartmentId(department == null ? Long.valueOf(queries.topDepartment()) : department);
        Outcome refusal = refusal(form, 0);
        if (refusal != null) {
            return Admission.refused(refusal);
        }
        long id = accounts.insert(form);
        accounts.hold(id, DirectoryRules.roles(List.of(), matched, matched));
        queries.know(id, person);
        return new Admission(Outcome.ADMITTED, id);
    }

    private Admission caughtUp(
            Account now,
            DirectoryPerson person,
            List<DirectoryGroup> matched,
            List<DirectoryGroup> known,
            boolean first) {
        AccountForm form = AccountForm.of(now);
        DirectoryRules.tell(form, person);
        Long department = DirectoryRules.department(matched);
        form.setDepartmentId(department == null ? form.getDepartmentId() : department);
        Outcome refusal = refusal(form, now.id());
        if (refusal != null) {
            return Admission.refused(refusal);
        }
        if (isOther(form, AccountForm.of(now))) {
            accounts.update(now.id(), form);
        }
        accounts.hold(now.id(), DirectoryRules.roles(held(now), matched, known));
        if (first) {
            queries.know(now.id(), person);
        }
        return new Admission(Outcome.ADMITTED, now.id());
    }

    private @Nullable Outcome refusal(AccountForm form, long id) {
        if (!AccountRules.problems(form).isEmpty()) {
            return Outcome.UNFIT;
        }
        return accounts.isTaken(AccountRules.login(form), id) ? Outcome.TAKEN : null;
    }

    private static boolean isOther(AccountForm form, AccountForm before) {
        return !Objects.equals(AccountRules.login(form), AccountRules.login(before))
                || !Objects.equals(AccountRules.text(form.getName()), AccountRules.text(before.getName()))
                || !Objects.equals(AccountRules.email(form), AccountRules.email(before))
                || !Objects.equals(form.getDepartmentId(), before.getDepartmentId());
    }

    private static List<Long> held(Account account) {
        return account.roles().stream().map(RoleRef::id).toList();
    }

    /** Whether a user comes from a directory, which then keeps name, address and password. */
    public boolean isKnown(Rights rights, long userId) {
        if (rights.userId() != userId) {
            rights.requireSettings();
        }
        return queries.isKnown(userId);
    }

    /** What groups give, by name. */
    public List<DirectoryGroup> groups(Rights rights) {
        rights.requireSettings();
        return queries.groups();
    }

    /**
     * Keeps what a group gives; an id of 0 makes a new one. Those who are signed in are touched by it when they sign in next.
     *
     * @throws EditConflict when the version is no longer the group's
     * @throws Invalid naming every field that breaks a rule
     * @throws NotFound when the group is gone
     */
    public StaffChange save(Act act, DirectoryGroup typed) {
        begin(act);
        DirectoryGroup group = new DirectoryGroup(
                typed.id(), typed.version(), typed.name().strip(), typed.departmentId(), typed.roleIds());
        if (group.id() != 0 && known(group.id()).version() != group.version()) {
            throw changes.conflict(
                    new RecordRef(ENTITY, group.id()), known(group.id()).version());
        }
        List<Problem> problems = problems(group);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        long id = group.id();
        if (id == 0) {
            id = queries.insert(group);
        } else {
            queries.update(group);
        }
        queries.give(id, group.roleIds());
        return done(id);
    }

    /** Forgets a group; nobody loses a role before signing in next. */
    public StaffChange delete(Act act, long id) {
        begin(act);
        queries.delete(known(id).id());
        return done(id);
    }

    private List<Problem> problems(DirectoryGroup group) {
        List<Problem> problems = new ArrayList<>();
        if (group.name().isEmpty() || group.name().length() > NAME_MAX) {
            problems.add(Problem.of("name", "group.error.name"));
        } else if (queries.isTaken(group.name(), group.id())) {
            problems.add(Problem.of("name", "group.error.taken"));
        }
        if (group.roleIds().isEmpty() && group.departmentId() == null) {
            problems.add(Problem.of("roleIds", "group.error.nothing"));
        }
        return problems;
    }

    private void begin(Act act) {
        accounts.lock();
        access.rightsOf(act.userId()).requireSettings();
    }

    private DirectoryGroup known(long id) {
        return queries.groups().stream()
                .filter(group -> group.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound(new RecordRef(ENTITY, id)));
    }

    private StaffChange done(long id) {
        var changeSet = changes.current();
        return new StaffChange(id, changeSet.isPresent() ? Long.valueOf(changeSet.getAsLong()) : null);
    }
}
