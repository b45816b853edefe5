package org.kontor.crm.importsource;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.importsource.SourceRun.Report;
import org.kontor.crm.importsource.SourceRun.State;
import org.kontor.crm.platform.Sql;

/** All SQL about files that sources have found. */
@Dependent
class SourceRunQueries {

    private static final String RUNS = """
            select f.*, s.name as source, r.rows, r.created, r.updated, r.asked, r.unchanged, r.duplicate,
                   coalesce(r.forbidden, 0) as forbidden, r.rejected
              from import_source_run f
              join import_source s on s.id = f.source_id
              left join import_run r on r.id = f.run_id
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    List<SourceRun> ofSource(long source, int limit) {
        return new Sql(RUNS + " where f.source_id = ? order by f.id desc limit ?", source, limit)
                .list(em, SourceRunQueries::run);
    }

    /** The newest of each source. */
    List<SourceRun> newest(Long[] sources) {
        return new Sql(RUNS + """
                         where f.id in (select max(n.id) from import_source_run n where n.source_id = any (?) group by n.source_id)
                        """, (Object) sources).list(em, SourceRunQueries::run);
    }

    Optional<SourceRun> find(long id) {
        return new Sql(RUNS + " where f.id = ?", id).first(em, SourceRunQueries::run);
    }

    Optional<SourceRun> ofImport(long run) {
        return new Sql(RUNS + " where f.run_id = ?", run).first(em, SourceRunQueries::run);
    }

    /** What became of files of such names that were found before. */
    Map<Found, State> known(long source, String[] names) {
        Map<Found, State> known = new HashMap<>();
        new Sql("""
                        select file_name, file_size, modified_at, state from import_source_run
                         where source_id = ? and file_name = any (?) and modified_at is not null
                         order by id
                        """, source, names)
                .list(
                        em,
                        row -> known.put(
                                new Found(row.getString(1), row.getLong(2), SourceQueries.instant(row, "modified_at")),
                                State.valueOf(row.getString(4))));
        return known;
    }

    /** Digest of the file that was imported last, empty when none was. */
    String lastDigest(long source) {
        return new Sql("""
                        select encode(f.digest, 'hex') from import_source_run f join import_run r on r.id = f.run_id
                         where f.source_id = ? and r.status = 'COMPLETED' and r.undone_at is null
                         order by f.id desc limit 1
                        """, source).first(em, row -> row.getString(1)).orElse("");
    }

    /**
     * How far a file has the companies of the one before.
     *
     * @param known companies that the one before meant, as far as they are there; 0 when there was none, or nobody knows
     * @param missing those of them that no row of this one means
     */
    record Lack(long known, long missing) {}

    /**
     * Compares a tried file with the one that was imported last before it, whatever became of rows that mean known companies. A
     * run that makes a company of every row means none of those before.
     */
    Lack lack(long source, long id, long run) {
        return new Sql("""
                        with before as materialized (
                            select f.run_id from import_source_run f join import_run r on r.id = f.run_id
                             where f.source_id = ? and f.id < ? and r.status = 'COMPLETED' and r.undone_at is null
                             order by f.id desc limit 1),
                        known as materialized (
                            select distinct v.company_id
                              from import_verdict v join company c on c.id = v.company_id
                             where v.run_id = (select run_id from before)
                               and exists (select from import_run n where n.id = ? and n.plan ->> 'known' is distinct from 'ADD'))
                        select (select count(*) from known) as known,
                               (select count(*) from known k
                                 where not exists (select from import_verdict n
                                                    where n.run_id = ? and n.company_id = k.company_id)) as missing
                        """, source, id, run, run)
                .first(em, row -> new Lack(row.getLong("known"), row.getLong("missing")))
                .orElseThrow();
    }

    long insert(long source, @Nullable Long run, Fetched file, State state, @Nullable Trouble trouble) {
        return new Sql(
                        """
                        insert into import_source_run (source_id, run_id, file_name, file_size, modified_at, digest, state, trouble)
                        values (?, ?, ?, ?, ?, decode(?, 'hex'), ?, ?) returning id
                        """,
                        source,
                        run,
                        file.found().name(),
                        file.size(),
                        file.found().modifiedAt(),
                        file.digest(),
                        state,
                        trouble == null ? null : trouble.json())
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    /** A look that has failed before there was a file. */
    long insert(long source, Trouble trouble) {
        return new Sql(
                        "insert into import_source_run (source_id, state, trouble) values (?, 'FAILED', ?) returning id",
                        source,
                        trouble.json())
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    void move(long id, State state, @Nullable Trouble trouble) {
        new Sql(
                        "update import_source_run set state = ?, trouble = ? where id = ?",
                        state,
                        trouble == null ? null : trouble.json(),
                        id)
                .update(em);
    }

    /**
     * A find whose import has come to a point where something is to be decided; others pass it by. An import that a person
     * has made a draft again is the person's from then on. One that was given up and is at its end after all comes up again.
     */
    OptionalLong takeArrived() {
        return new Sql("""
                        select f.id from import_source_run f left join import_run r on r.id = f.run_id
                         where (f.state in ('TRYING', 'WRITING') or f.state in ('HELD', 'FAILED') and f.run_id is not null)
                           and case when f.state in ('HELD', 'FAILED') then r.status = 'COMPLETED' and r.undone_at is null
                                    else r.id is null or r.status in ('DRAFT', 'COMPLETED', 'FAILED', 'STOPPED')
                                         or (f.state = 'TRYING' and r.status = 'TRIED') end
                         order by f.id limit 1
                           for update of f skip locked
                        """).first(em, row -> OptionalLong.of(row.getLong(1))).orElseGet(OptionalLong::empty);
    }

    /** Whether something is still to become of a find; its row is locked then. */
    boolean lockOpen(long id) {
        return new Sql("select 1 from import_source_run where id = ? and state in ('TRYING', 'WRITING') for update", id)
                .first(em, row -> true)
                .isPresent();
    }

    /** A find that was given up and whose import is at its end after all is done, without a word more. */
    void settle(long id) {
        new Sql("""
                        update import_source_run f set state = 'DONE', trouble = null
                          from import_run r
                         where f.id = ? and r.id = f.run_id and f.state in ('HELD', 'FAILED')
                           and r.status = 'COMPLETED' and r.undone_at is null
                        """, id).update(em);
    }

    void report(long id, Report report) {
        new Sql("update import_source_run set report = ?, report_at = now(), report_tries = 0 where id = ?", report, id)
                .update(em);
    }

    /** A report that is to go out; others pass it by. */
    OptionalLong takeReport() {
        return new Sql("""
                        select id from import_source_run where report = 'DUE' and report_at <= now()
                         order by report_at limit 1 for update skip locked
                        """).first(em, row -> OptionalLong.of(row.getLong(1))).orElseGet(OptionalLong::empty);
    }

    /** The mail server has not taken it: once more later, some times. */
    void reportLater(long id, int minutes, int most) {
        new Sql("""
                        update import_source_run
                           set report_tries = report_tries + 1, report_at = now() + make_interval(mins => ?),
                               report = case when report_tries + 1 < ? then 'DUE' else 'FAILED' end
                         where id = ?
                        """, minutes, most, id).update(em);
    }

    private static SourceRun run(ResultSet row) throws SQLException {
        return new SourceRun(
                row.getLong("id"),
                row.getLong("source_id"),
                row.getString("source"),
                row.getObject("run_id", Long.class),
                row.getString("file_name"),
                row.getObject("file_size", Long.class),
                Objects.requireNonNull(SourceQueries.instant(row, "found_at")),
                State.valueOf(row.getString("state")),
                Trouble.read(row.getString("trouble")),
                row.getObject("rows", Long.class),
                ImportRun.Tally.read(row),
                Report.valueOf(row.getString("report")));
    }
}
