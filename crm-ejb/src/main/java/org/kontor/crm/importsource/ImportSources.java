package org.kontor.crm.importsource;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.imports.ImportProfiles;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.imports.SavedProfile;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/**
 * Door to sources of imports (I-09). One sees and steers the own ones, if one may import; whoever may change settings sees
 * all, and is the only one who says where a source looks and with whose rights. Secrets go in and never come out.
 */
@Stateless
@Recorded
@PermitAll
public class ImportSources {

    /** So many finds of a source are told. */
    public static final int RUNS = 20;

    private static final String ENTITY = "import_source";

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    ImportService imports;

    @Inject
    ImportProfiles profiles;

    @Inject
    UserService users;

    @Inject
    SourceCheck check;

    @Inject
    SourceSecrets secrets;

    @Inject
    SourceQueries queries;

    @Inject
    ClaimQueries claims;

    @Inject
    SourceRunQueries runs;

    @Inject
    Clock clock;

    /** The sources that one may see, by name. */
    public List<SavedSource> all(Rights rights) {
        return imports.mayImport(rights)
                ? queries.list(rights.mayChangeSettings() ? null : rights.userId())
                : List.of();
    }

    /** A source that one may see. */
    public Optional<SavedSource> find(Rights rights, long id) {
        return imports.mayImport(rights) ? queries.find(id).filter(one -> isSeen(rights, one)) : Optional.empty();
    }

    /** Profiles that a user's sources may import by: the reader's own ones and, for those of the settings, anybody's. */
    public List<SavedProfile> profiles(Rights rights, long owner) {
        if (owner == rights.userId()) {
            return profiles.all(rights);
        }
        return rights.mayChangeSettings()
                        && users.find(owner).filter(UserCard::active).isPresent()
                ? profiles.all(access.rightsOf(owner))
                : List.of();
    }

    /** What the sources have found last, by the id of the source. */
    public Map<Long, SourceRun> newest(Rights rights) {
        Long[] seen = all(rights).stream().map(SavedSource::id).toArray(Long[]::new);
        return runs.newest(seen).stream().collect(Collectors.toMap(SourceRun::sourceId, Function.identity()));
    }

    /** What a source has found, newest first. */
    public List<SourceRun> runs(Rights rights, long id) {
        return find(rights, id).isPresent() ? runs.ofSource(id, RUNS) : List.of();
    }

    /** By which source an import was begun; empty where none was, or one may not see it. */
    public Optional<SourceRun> ofImport(Rights rights, long run) {
        return runs.ofImport(run).filter(found -> find(rights, found.sourceId()).isPresent());
    }

    /**
     * Adds a source.
     *
     * @return its id
     * @throws Forbidden when the user may not import
     * @throws SettingsForbidden when no role opens the settings
     * @throws Invalid naming every member that breaks a rule
     */
    public long add(Act act, SourceForm form) {
        Rights rights = writer(act);
        rights.requireSettings();
        long owner = owner(act, form);
        check.require(form, owner, null);
        long id = queries.insert(form, owner);
        claims.begin(id);
        claims.schedule(id, next(form, owner));
        secrets.keep(id, null, form);
        return id;
    }

    /**
     * Changes a source; one that is active goes on, even if it had stopped itself.
     *
     * @throws NotFound when there is none that the user may see
     * @throws SettingsForbidden when it is to look elsewhere, or with another's rights, and no role opens the settings
     * @throws EditConflict when it was changed since
     * @throws Invalid naming every member that breaks a rule
     */
    public void save(Act act, long id, SourceForm form) {
        SavedSource stored = locked(act, id, form.getVersion());
        long owner = owner(act, form);
        if (owner != stored.ownerId() || SourceCheck.isElsewhere(stored, form)) {
            access.rightsOf(act.userId()).requireSettings();
        }
        check.require(form, owner, stored);
        queries.update(id, form, owner);
        secrets.keep(id, stored.place(), form);
        claims.begin(id);
        claims.schedule(id, next(form, owner));
        if (form.isActive()) {
            claims.goOn(id);
        }
    }

    /** Lets nobody look any more, or somebody again. */
    public void activate(Act act, long id, long version, boolean active) {
        SavedSource stored = locked(act, id, version);
        if (stored.active() != active) {
            queries.activate(id, active);
        }
        if (active) {
            claims.goOn(id);
            claims.hurry(id);
        }
    }

    /**
     * Lets somebody look at once.
     *
     * @throws BusinessException when it stands still
     */
    public void runNow(Act act, long id) {
        SavedSource source = seen(act, id);
        if (!source.isGoing()) {
            throw new BusinessException("imports.source.standsStill");
        }
        claims.hurry(id);
    }

    /**
     * Deletes a source, with what is told of its finds; what they have imported stays.
     *
     * @throws EditConflict when it was changed since
     */
    public void delete(Act act, long id, long version) {
        locked(act, id, version);
        queries.delete(id);
    }

    /** What is told to somebody who has seen an older version. */
    public EditConflict conflict(Rights rights, SavedSource source) {
        return changes.conflict(new RecordRef(ENTITY, source.id()), source.version());
    }

    private Instant next(SourceForm form, long owner) {
        return form.timetable().next(clock.instant(), users.card(owner).zone());
    }

    private static long owner(Act act, SourceForm form) {
        Long owner = form.getOwnerId();
        return owner == null ? act.userId() : owner;
    }

    private SavedSource locked(Act act, long id, long version) {
        queries.lock(id);
        SavedSource source = seen(act, id);
        if (source.version() != version) {
            throw changes.conflict(new RecordRef(ENTITY, id), source.version());
        }
        return source;
    }

    private SavedSource seen(Act act, long id) {
        Rights rights = writer(act);
        return find(rights, id).orElseThrow(() -> new NotFound(new RecordRef("importSource", id)));
    }

    private Rights writer(Act act) {
        Rights rights = access.rightsOf(act.userId());
        imports.requireImport(rights);
        return rights;
    }

    private static boolean isSeen(Rights rights, SavedSource source) {
        return source.ownerId() == rights.userId() || rights.mayChangeSettings();
    }
}
