package org.kontor.crm.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.organisation.NewLink;
import org.kontor.crm.organisation.SecretService;
import org.kontor.crm.organisation.UserLink.Purpose;
import org.kontor.crm.organisation.UserLinks;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.token.TokenService;

/**
 * Door to users for administrators. Open to every caller, because rights are values here: whose roles do not open the
 * settings is refused with {@link SettingsForbidden}. Administrators act one after the other, and nobody can take the last
 * one away, in whatever way.
 */
@Stateless
@Recorded
@PermitAll
public class StaffService {

    /** Most users on one page. */
    public static final int PAGE_MAX = 200;

    private static final String ENTITY = "user";

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    SecretService secrets;

    @Inject
    UserLinks links;

    @Inject
    TokenService tokens;

    @Inject
    DirectoryQueries directory;

    @Inject
    StaffQueries queries;

    /**
     * One page of the users, by name.
     *
     * @param after the last user of the page before, null for the first page
     * @param limit how many, 1 to {@link #PAGE_MAX}
     */
    public List<Account> page(Rights rights, AccountFilter filter, @Nullable Long after, int limit) {
        rights.requireSettings();
        return queries.accounts(filter, after, Math.min(limit, PAGE_MAX));
    }

    /** How many users the filter lets through. */
    public long count(Rights rights, AccountFilter filter) {
        rights.requireSettings();
        return queries.count(filter);
    }

    /**
     * One user.
     *
     * @throws NotFound when there is none with this id
     */
    public Account account(Rights rights, long id) {
        rights.requireSettings();
        return known(id);
    }

    /** All roles one can hold. */
    public List<RoleRef> roles(Rights rights) {
        rights.requireSettings();
        return queries.roles();
    }

    /** Names of the departments a user heads. */
    public List<String> headed(Rights rights, long id) {
        rights.requireSettings();
        return queries.headed(id);
    }

    /**
     * Makes an account and a link for its first password.
     *
     * @throws Invalid naming every field that breaks a rule
     */
    public Invitation invite(Act act, AccountForm form) {
        begin(act);
        require(problems(form, 0));
        long id = queries.insert(form);
        queries.hold(id, form.getRoleIds());
        return new Invitation(done(id), links.issue(id, Purpose.INVITE));
    }

    /**
     * Saves an account: names, address, department, language, roles.
     *
     * @throws EditConflict when the form's version is no longer the account's
     * @throws Invalid naming every field that breaks a rule
     * @throws BusinessException when nobody would be left who may change settings
     */
    public StaffChange save(Act act, long id, AccountForm form) {
        begin(act);
        Account now = known(id);
        if (now.version() != form.getVersion()) {
            throw conflict(now);
        }
        require(problems(form, id));
        queries.update(id, form);
        queries.hold(id, form.getRoleIds());
        access.requireAdministrator();
        return done(id);
    }

    /**
     * Closes an account: its user can no longer sign in, sessions end at once, links and tokens open nothing any more, and
     * never will again. What the user is responsible for stays as it is.
     *
     * @throws BusinessException when it is one's own, or nobody would be left who may change settings
     */
    public StaffChange close(Act act, long id) {
        begin(act);
        if (known(id).isActive()) {
            requireOther(act, id);
            queries.setActive(id, false);
            queries.headNothing(id);
            links.end(id);
            secrets.endSessions(id);
            tokens.revokeAll(act, id);
            access.requireAdministrator();
        }
        return done(id);
    }

    /** Opens an account again, with the password it had; tokens from before stay revoked. */
    public StaffChange reopen(Act act, long id) {
        begin(act);
        if (!known(id).isActive()) {
            queries.setActive(id, true);
        }
        return done(id);
    }

    /**
     * Makes a link with which a user chooses a password. A password there was is worth nothing any more, its sessions are over
     * and access tokens revoked: whoever had them may have been somebody else.
     *
     * @throws BusinessException when the account is closed, one's own or a directory's, or nobody would be left who may change settings
     */
    public NewLink passwordLink(Act act, long id) {
        begin(act);
        Account account = known(id);
        requireOther(act, id);
        if (!account.isActive()) {
            throw new BusinessException("account.error.closed");
        }
        if (directory.isKnown(id)) {
            throw new BusinessException("account.error.directory");
        }
        secrets.forgetPassword(id);
        tokens.revokeAll(act, id);
        boolean first = account.state() == Account.State.WAITING && account.signedInAt() == null;
        NewLink link = links.issue(id, first ? Purpose.INVITE : Purpose.RESET);
        access.requireAdministrator();
        return link;
    }

    /** Who changed an account last, and when: what to tell whoever has seen an older version. */
    public EditConflict conflict(Rights rights, long id) {
        rights.requireSettings();
        return conflict(known(id));
    }

    private EditConflict conflict(Account now) {
        return changes.conflict(new RecordRef(ENTITY, now.id()), now.version());
    }

    /** Others' acts come before or behind; whose rights were taken meanwhile is refused. */
    private void begin(Act act) {
        queries.lock();
        access.rightsOf(act.userId()).requireSettings();
    }

    private Account known(long id) {
        return queries.account(id).orElseThrow(() -> new NotFound(new RecordRef(ENTITY, id)));
    }

    private static void requireOther(Act act, long id) {
        if (act.userId() == id) {
            throw new BusinessException("account.error.own");
        }
    }

    private List<Problem> problems(AccountForm form, long id) {
        List<Problem> problems = new ArrayList<>(AccountRules.problems(form));
        if (queries.isTaken(AccountRules.login(form), id)) {
            problems.add(Problem.of("login", "account.error.loginTaken"));
        }
        Long department = form.getDepartmentId();
        if (department != null && !queries.isDepartment(department)) {
            problems.add(Problem.of("departmentId", "account.error.department"));
        }
        List<Long> roles = queries.roles().stream().map(RoleRef::id).toList();
        if (!roles.containsAll(form.getRoleIds())) {
            problems.add(Problem.of("roleIds", "account.error.role"));
        }
        return problems;
    }

    private static void require(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private StaffChange done(long id) {
        var changeSet = changes.current();
        return new StaffChange(id, changeSet.isPresent() ? Long.valueOf(changeSet.getAsLong()) : null);
    }
}
