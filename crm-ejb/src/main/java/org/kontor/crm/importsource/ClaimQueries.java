package org.kontor.crm.importsource;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.platform.Sql;

/** All SQL about where sources stand: when somebody looks next, and who looks just now. */
@Dependent
class ClaimQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * A source whose turn it is.
     *
     * @param id the source
     * @param tidyOnly whether files are only put away, because it stands still
     */
    record Turn(long id, boolean tidyOnly) {}

    /**
     * A source whose turn it is and that nobody looks at; it is locked until the transaction ends, and others pass it by. The turn
     * of a look whose claim ran out is not over, be it one that only puts files away.
     */
    Optional<Turn> take() {
        return new Sql("""
                        select t.source_id, not turn.due
                          from import_source_state t
                          join import_source s on s.id = t.source_id
                         cross join lateral (select coalesce(t.claimed_until < now(), false) as lost) was
                         cross join lateral (select s.active and t.stopped_at is null and (t.next_at <= now() or was.lost)
                                                and not exists (select from import_source_run r
                                                                 where r.source_id = s.id and r.state in ('TRYING', 'WRITING'))
                                                 as due) turn
                         where (t.claimed_until is null or was.lost) and (t.tidy or was.lost or turn.due)
                         order by t.next_at, t.source_id
                         limit 1
                           for update of t skip locked
                        """).first(em, row -> new Turn(row.getLong(1), row.getBoolean(2)));
    }

    void begin(long source) {
        new Sql("insert into import_source_state (source_id, next_at) values (?, now()) on conflict do nothing", source)
                .update(em);
    }

    void claim(long source, UUID claim, int seconds, Instant next) {
        new Sql("""
                        update import_source_state
                           set claim = ?::uuid, claimed_until = now() + make_interval(secs => ?), tidy = false, next_at = ?
                         where source_id = ?
                        """, claim.toString(), seconds, next, source).update(em);
    }

    /** Whether a look is still the one that has the source; its row is locked then. */
    boolean holds(long source, UUID claim) {
        return new Sql(
                        "select 1 from import_source_state where source_id = ? and claim = ?::uuid for update",
                        source,
                        claim.toString())
                .first(em, row -> true)
                .isPresent();
    }

    /**
     * Ends a look.
     *
     * @param changing whether a file was written while it was read; when nobody has looked for a while, this begins anew
     */
    void release(long source, UUID claim, @Nullable Trouble trouble, boolean changing) {
        new Sql("""
                        update import_source_state
                           set claim = null, claimed_until = null, looked_at = now(), trouble = ?,
                               changing_since = case when ? then case when looked_at > now() - interval '10 minutes'
                                   then coalesce(changing_since, now()) else now() end end
                         where source_id = ? and claim = ?::uuid
                        """, trouble == null ? null : trouble.json(), changing, source, claim.toString()).update(em);
    }

    /** Whether each look for half an hour has met a file being written. */
    boolean isChangingForLong(long source) {
        return new Sql("""
                        select 1 from import_source_state
                         where source_id = ? and looked_at > now() - interval '10 minutes'
                           and changing_since < now() - interval '30 minutes'
                        """, source).first(em, row -> true).isPresent();
    }

    /** The next look comes then; what an address said before counts no more. */
    void schedule(long source, Instant next) {
        new Sql("""
                        update import_source_state
                           set next_at = ?, etag = null, last_modified = null, trouble = null, changing_since = null
                         where source_id = ?
                        """, next, source).update(em);
    }

    /** Nobody remembers why it stood still, nor what its address gave then. */
    void goOn(long source) {
        new Sql("""
                        update import_source_state
                           set stopped_at = null, stopped = null, trouble = null, etag = null, last_modified = null,
                               changing_since = null
                         where source_id = ?
                        """, source).update(em);
    }

    /** Somebody looks as soon as may be. */
    void hurry(long source) {
        new Sql("update import_source_state set next_at = now() where source_id = ?", source).update(em);
    }

    /**
     * Somebody looks again within a minute, whatever the timetable says.
     *
     * @param earliest not before then, null for any time
     */
    void soon(long source, @Nullable Instant earliest) {
        new Sql("""
                        update import_source_state
                           set next_at = least(next_at, greatest(now() + interval '30 seconds', ?::timestamptz))
                         where source_id = ?
                        """, earliest, source).update(em);
    }

    /** A file is to be put away as soon as may be, whether the source stands still or not. */
    void tidy(long source) {
        new Sql("update import_source_state set tidy = true, next_at = now() where source_id = ?", source).update(em);
    }

    void stop(long source, Trouble why) {
        new Sql("""
                        update import_source_state set stopped_at = now(), stopped = ? where source_id = ?
                        """, why.json(), source).update(em);
    }

    /** What its address said of the file that it gave last; nothing when that was not imported, or was taken back. */
    SourceMemory memory(long source) {
        return new Sql("""
                        select t.etag, t.last_modified from import_source_state t
                         where t.source_id = ?
                           and (select r.status = 'COMPLETED' and r.undone_at is null
                                  from import_source_run f left join import_run r on r.id = f.run_id
                                 where f.source_id = t.source_id and f.digest is not null and f.state <> 'SAME'
                                 order by f.id desc limit 1)
                        """, source)
                .first(em, row -> new SourceMemory(row.getString(1), row.getString(2)))
                .orElse(SourceMemory.NONE);
    }

    void remember(long source, SourceMemory memory) {
        new Sql(
                        "update import_source_state set etag = ?, last_modified = ? where source_id = ?",
                        memory.etag(),
                        memory.lastModified(),
                        source)
                .update(em);
    }

    @Nullable
    Trouble trouble(long source) {
        return new Sql("select trouble from import_source_state where source_id = ?", source)
                .first(em, row -> Optional.ofNullable(Trouble.read(row.getString(1))))
                .flatMap(trouble -> trouble)
                .orElse(null);
    }
}
