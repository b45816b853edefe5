package org.kontor.crm.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/**
 * Reads users and keeps their own settings. Open to every caller: colleagues' names are no secret inside the house, and
 * a user writes only the own settings.
 */
@Stateless
@PermitAll
public class UserService {

    private static final int PICKED = 50;

    @Inject
    UserQueries queries;

    /**
     * The user, active or not.
     *
     * @throws NotFound when there is none with this id
     */
    public UserCard card(long id) {
        return find(id).orElseThrow(() -> new NotFound(new RecordRef("user", id)));
    }

    /** The user with this id, active or not. */
    public Optional<UserCard> find(long id) {
        return queries.byId(id);
    }

    /** The user with this login, however its case is typed, active or not. */
    public Optional<UserCard> byLogin(String login) {
        return queries.byLogin(TextFold.fold(login));
    }

    /**
     * The user of a session that is neither ended nor too old, in one look.
     *
     * @param idle how long nobody may have been seen in it
     * @param longest how long it may last
     */
    public Optional<SessionUser> ofSession(long session, Duration idle, Duration longest) {
        return queries.bySession(session, idle, longest);
    }

    /**
     * Active users whose name has a word that starts with the text, by name; accents and case do not matter.
     *
     * @param limit at most 50
     */
    public List<Person> search(String typed, int limit) {
        return search(typed, SqlCondition.EVERYTHING, limit);
    }

    /**
     * The same, among those who may be made responsible.
     *
     * @param among a condition over the alias {@code u} with the column {@code responsible_id}
     * @param limit at most 50
     */
    public List<Person> search(String typed, SqlCondition among, int limit) {
        return queries.search(TextFold.fold(typed), among, Math.min(limit, PICKED));
    }

    /** Users by id, active or not; ids of nobody are left out. */
    public Map<Long, Person> people(Collection<Long> ids) {
        return queries.people(ids);
    }

    /**
     * Saves the acting user's own settings.
     *
     * @throws Invalid when language or time zone are unknown
     */
    @Recorded
    public void saveSettings(Act act, UserSettings settings) {
        if (!List.of("pl", "en").contains(settings.language())) {
            throw new Invalid(List.of(Problem.of("language", "user.error.language")));
        }
        if (!isZone(settings.timeZone())) {
            throw new Invalid(List.of(Problem.of("timeZone", "user.error.timeZone")));
        }
        queries.saveSettings(act.userId(), settings);
    }

    private static boolean isZone(String name) {
        try {
            ZoneId.of(name);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
