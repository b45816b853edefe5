package org.kontor.crm.role;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Scope;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.change.UndoAccess;
import org.kontor.crm.company.CompanyLists;
import org.kontor.crm.contact.ContactLists;
import org.kontor.crm.listing.Holding;
import org.kontor.crm.listing.RecordLists;
import org.kontor.crm.listing.Sampled;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.SqlCondition;

/**
 * Door to roles for administrators. Whatever is written goes into the one draft of the house first; what it
 * does to people is rehearsed, and then it is published as one change set, which an undo takes back. Whose roles do not open
 * the settings is refused with {@link SettingsForbidden}. Whoever changes a draft that moved on is told by
 * {@link EditConflict}.
 */
@Stateless
@Recorded
@PermitAll
public class RoleService {

    private static final int SAMPLES = 5;

    @Resource
    SessionContext session;

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    RoleQueries queries;

    @Inject
    RoleWriteQueries writer;

    @Inject
    RuledFields fields;

    @Inject
    CompanyLists companies;

    @Inject
    ContactLists contacts;

    /** The roles that hold and the draft of them; without a draft both are the same. */
    public RoleDraft draft(Rights rights) {
        rights.requireSettings();
        return read();
    }

    /** The fields that roles can rule, in the order of the forms. */
    public List<RuledField> fields(Rights rights) {
        rights.requireSettings();
        return fields.all();
    }

    /**
     * Puts a role into the draft, in the place of what the draft said of it.
     *
     * @param version the draft's version the caller has seen
     * @param role with an id below zero it is a new one
     * @throws Invalid naming everything that is wrong with it
     */
    public RoleDraft put(Rights rights, long version, RoleSketch role) {
        RoleDraft draft = locked(rights, version);
        RoleSketch tidied = RoleRules.tidied(role);
        List<Problem> problems = RoleRules.problems(tidied, draft.book(), fields.all());
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return keep(rights, draft, draft.book().with(tidied));
    }

    /** Takes a role out of the draft. */
    public RoleDraft remove(Rights rights, long version, long role) {
        RoleDraft draft = locked(rights, version);
        return keep(rights, draft, draft.book().without(role));
    }

    /** Lets the draft say of one role what holds today. */
    public RoleDraft restore(Rights rights, long version, long role) {
        RoleDraft draft = locked(rights, version);
        RoleBook without = draft.book().without(role);
        return keep(rights, draft, draft.live().find(role).map(without::with).orElse(without));
    }

    /** Throws the whole draft away. */
    public RoleDraft discard(Rights rights, long version) {
        RoleDraft draft = locked(rights, version);
        return keep(rights, draft, draft.live());
    }

    /**
     * Who would gain and who would lose by the draft: it is published, looked at, and taken back in one transaction of its
     * own, so that nothing but what really happens is counted.
     *
     * @param version the draft's version the caller has seen
     * @throws BusinessException when the draft would leave the house without an administrator
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Rehearsal rehearse(Act act, long version) {
        session.setRollbackOnly();
        Rights rights = access.rightsOf(act.userId());
        RoleDraft draft = locked(rights, version);
        Map<Entity, List<Holding>> holdings = new EnumMap<>(Entity.class);
        for (Entity entity : Entity.values()) {
            lists(entity).ifPresent(lists -> holdings.put(entity, lists.holdings(rights)));
        }
        Map<Long, Rights> before = access.rightsOfAll(rights);
        writer.write(draft.live(), draft.book());
        return new Rehearsing(before, access.rightsOfAll(rights), holdings).compare();
    }

    /**
     * Some records that a user would gain by the draft, or lose, of those that the reader may read.
     *
     * @param operation one that is done with records there are
     * @param gained whether those that are gained are asked for
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Sampled> samples(Act act, long version, long user, Entity entity, Operation operation, boolean gained) {
        session.setRollbackOnly();
        Rights rights = access.rightsOf(act.userId());
        RoleDraft draft = locked(rights, version);
        Scope before = access.rightsOf(user).reach(entity, operation);
        writer.write(draft.live(), draft.book());
        Scope after = access.rightsOf(user).reach(entity, operation);
        return lists(entity)
                .map(lists -> lists.some(rights, gained ? after : before, gained ? before : after, SAMPLES))
                .orElse(List.of());
    }

    /**
     * Lets the draft hold from now on.
     *
     * @param version the draft's version the caller has seen
     * @return the change set, which an undo takes back
     * @throws BusinessException when it says nothing new, or would leave the house without an administrator
     */
    public long publish(Act act, long version) {
        Rights rights = access.rightsOf(act.userId());
        RoleDraft draft = locked(rights, version);
        if (draft.changes() == 0) {
            throw new BusinessException("role.error.nothingNew");
        }
        writer.write(draft.live(), draft.book());
        RoleBook published = queries.live();
        queries.keep(published, published, rights.userId());
        return changes.current().orElseThrow();
    }

    /** Whether the draft leaves the settings open to the one who asks. */
    public boolean opensSettings(Rights rights, RoleDraft draft) {
        rights.requireSettings();
        List<Long> departments = access.departments(rights);
        return draft.book().roles().stream()
                .filter(RoleSketch::mayChangeSettings)
                .anyMatch(role -> role.users().contains(rights.userId())
                        || departments.stream().anyMatch(role.departments()::contains));
    }

    /** The last publications and other acts that changed roles, newest first. */
    public List<RoleAct> acts(Rights rights, int limit) {
        rights.requireSettings();
        return queries.acts(limit);
    }

    /** The rights of a user as they are now, whoever asks for the settings. */
    public Rights effective(Rights rights, long user) {
        rights.requireSettings();
        return access.rightsOf(user);
    }

    /** What these rights allow an undo to do with roles, and with who holds them. */
    public List<UndoAccess> undoAccess(Rights rights) {
        SqlCondition settings = rights.mayChangeSettings() ? SqlCondition.EVERYTHING : SqlCondition.NOTHING;
        return Stream.of("role", "user", "department", "directory_group")
                .map(entity -> new UndoAccess(entity, settings, settings, settings, settings, null))
                .toList();
    }

    private Optional<RecordLists> lists(Entity entity) {
        return switch (entity) {
            case COMPANY -> Optional.of(companies);
            case CONTACT -> Optional.of(contacts);
            default -> Optional.empty();
        };
    }

    private RoleDraft locked(Rights rights, long version) {
        rights.requireSettings();
        queries.lock();
        RoleDraft draft = read();
        if (draft.version() != version) {
            throw new EditConflict(
                    String.valueOf(draft.who()), null, Objects.requireNonNull(draft.at()), draft.version());
        }
        return draft;
    }

    private RoleDraft read() {
        RoleBook live = queries.live();
        return queries.draft()
                .map(kept -> new RoleDraft(
                        kept.version(),
                        live,
                        kept.book().rebased(kept.base(), live),
                        kept.who(),
                        kept.at().toInstant()))
                .orElseGet(() -> new RoleDraft(0, live, live, null, null));
    }

    private RoleDraft keep(Rights rights, RoleDraft draft, RoleBook book) {
        queries.keep(draft.live(), book, rights.userId());
        return read();
    }
}
