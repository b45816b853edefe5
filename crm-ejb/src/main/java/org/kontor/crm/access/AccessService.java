package org.kontor.crm.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.platform.SqlFailure;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/**
 * Compiles rights and explains them. Open to every caller inside the application: it only reads roles, and jobs need it
 * before anybody is signed in.
 */
@Stateless
@PermitAll
public class AccessService {

    @Inject
    AccessQueries queries;

    @Inject
    RightsQueries rights;

    @Inject
    ReachQueries reaches;

    /**
     * The rights the user has now.
     *
     * @throws NotFound when there is no active user with this id
     */
    public Rights rightsOf(long userId) {
        return rights.of(userId).orElseThrow(() -> new NotFound(new RecordRef("user", userId)));
    }

    /** The asker's own department and all above it, by id: what is given to one of them is given to the asker. */
    public List<Long> departments(Rights asker) {
        return queries.departments(asker.userId());
    }

    /**
     * The rights of every active user now, by id: for those of the settings.
     *
     * @throws SettingsForbidden when the asker is not one of them
     */
    public Map<Long, Rights> rightsOfAll(Rights asker) {
        asker.requireSettings();
        return rights.everybody();
    }

    /**
     * Why a user may or may not do the operation with a record: everybody is told of themselves, those of the settings
     * of everybody. To others than those of the settings no hidden field is named: for them there is none.
     *
     * @param asker who wants to know; what may be told of the record at all is the caller's to judge
     * @throws SettingsForbidden when somebody else is asked about and the asker is not of the settings
     * @throws NotFound when there is no active user with this id
     */
    public Explanation explain(Rights asker, long userId, Entity entity, Operation operation, Subject subject) {
        return Objects.requireNonNull(
                explain(asker, userId, entity, EnumSet.of(operation), subject).get(operation));
    }

    /**
     * The same of several operations at once, each as if it were asked alone.
     *
     * @throws SettingsForbidden when somebody else is asked about and the asker is not of the settings
     * @throws NotFound when there is no active user with this id
     */
    public Map<Operation, Explanation> explain(
            Rights asker, long userId, Entity entity, Set<Operation> operations, Subject subject) {
        if (userId != asker.userId()) {
            asker.requireSettings();
        }
        Rights asked = userId == asker.userId() ? asker : rightsOf(userId);
        Explanation reading = reading(asker, asked, entity, subject);
        Map<Operation, Explanation> explained = new EnumMap<>(Operation.class);
        for (Operation operation : operations) {
            Decision decision = asked.decide(entity, operation, subject);
            explained.put(
                    operation, reading.about(operation, decision, new Flips(asked, entity, operation, subject).find()));
        }
        return explained;
    }

    private Explanation reading(Rights asker, Rights asked, Entity entity, Subject subject) {
        Decision decision = asked.decide(entity, Operation.READ, subject);
        Set<String> hidden = asked.hidden(entity);
        return new Explanation(
                asked.userId(),
                asked.userName(),
                entity,
                Operation.READ,
                subject,
                decision,
                decision,
                queries.userName(subject.responsibleId()),
                queries.departmentPath(subject.responsibleId()),
                queries.departmentPath(asked.userId()),
                asker.mayChangeSettings() ? hidden : Set.of(),
                asked.fixed(entity).stream()
                        .filter(key -> !hidden.contains(key))
                        .collect(Collectors.toSet()),
                List.of());
    }

    /**
     * Active users who may do the operation with a record, by name: for those of the settings.
     *
     * @throws SettingsForbidden when the asker is not one of them
     */
    public List<Reaching> reaching(Rights asker, Entity entity, Operation operation, Subject subject) {
        return rightsOfAll(asker).values().stream()
                .filter(one -> one.reach(entity, operation).covers(subject))
                .map(one -> new Reaching(one.userId(), one.userName(), one.level(entity, operation)))
                .sorted(Comparator.comparing(Reaching::name).thenComparing(Reaching::id))
                .toList();
    }

    /**
     * Goes on only if one may look at the product through another user's eyes: those of the settings may, through the eyes
     * of every active user but themselves.
     *
     * @throws SettingsForbidden when the viewer is not one of them
     * @throws NotFound when there is no such user, or the account is closed
     * @throws BusinessException when it is oneself
     */
    public void requireView(Rights viewer, long userId) {
        viewer.requireSettings();
        if (userId == viewer.userId()) {
            throw new BusinessException("view.error.self");
        }
        rightsOf(userId);
    }

    /** Whom the flag "available to everyone" reaches today (S-18). */
    public FlagReach flagReach(Entity entity) {
        return queries.flagReach(entity);
    }

    /**
     * Active users of these departments for whom something reaches as far as the departments below theirs, and not
     * everywhere: they see what moves below their department, and no longer what moves away.
     *
     * @throws SettingsForbidden when the asker is not of the settings
     */
    public List<Person> reachingBelow(Rights asker, Collection<Long> departments) {
        asker.requireSettings();
        return reaches.reachingBelow(departments);
    }

    /**
     * Goes on only if somebody is left who is active, can sign in and may change settings. Of two acts that each take one
     * of the last two, the second waits for the first and is refused. The database asks the same when a transaction ends;
     * asking here is for telling why.
     *
     * @throws BusinessException when nobody would be left
     */
    public void requireAdministrator() {
        try {
            reaches.requireAdministrator();
        } catch (SqlFailure failure) {
            throw failure.isLastAdministrator() ? new BusinessException("access.error.lastAdministrator") : failure;
        }
    }
}
