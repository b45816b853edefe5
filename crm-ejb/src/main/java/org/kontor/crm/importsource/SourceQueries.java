package org.kontor.crm.importsource;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.platform.Sql;

/** All SQL about sources of imports. */
@Dependent
class SourceQueries {

    private static final String SOURCES = """
            select s.*, u.name as owner, p.name as profile, x.source_id is not null as secret,
                   coalesce(t.next_at, now()) as next_at, t.looked_at, t.trouble, t.stopped_at, t.stopped
              from import_source s
              join app_user u on u.id = s.owner_id
              join import_profile p on p.id = s.profile_id
              left join import_source_secret x on x.source_id = s.id
              left join import_source_state t on t.source_id = s.id
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** Those of one owner, or all, by name. */
    List<SavedSource> list(@Nullable Long owner) {
        return new Sql(SOURCES)
                .add(owner == null ? "" : " where s.owner_id = ?", owner == null ? new Object[0] : new Object[] {owner})
                .add(" order by lower(s.name), s.id")
                .list(em, SourceQueries::source);
    }

    Optional<SavedSource> find(long id) {
        return new Sql(SOURCES + " where s.id = ?", id).first(em, SourceQueries::source);
    }

    /** Holds other writers of a source back until the transaction ends. */
    void lock(long id) {
        new Sql("select id from import_source where id = ? for update", id).list(em, row -> row.getLong(1));
    }

    /** Names of an owner's other sources. */
    List<String> names(long owner, long except) {
        return new Sql("select name from import_source where owner_id = ? and id <> ?", owner, except)
                .list(em, row -> row.getString(1));
    }

    /** Names of sources that import by a profile, but for those of one owner. */
    List<String> usingProfile(long profile, @Nullable Long except) {
        return new Sql(
                        "select name from import_source where profile_id = ? and owner_id <> ? order by lower(name)",
                        profile,
                        except == null ? 0 : except)
                .list(em, row -> row.getString(1));
    }

    long insert(SourceForm form, long owner) {
        return new Sql("""
                        insert into import_source (owner_id, profile_id, name, kind, location, login, host_key, pattern, archive,
                               failed, every_minutes, daily_at, error_percent, missing_percent, megabytes, seconds, report_to, active)
                        values (""")
                .add(values(form, owner))
                .add(") returning id")
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    void update(long id, SourceForm form, long owner) {
        new Sql("""
                        update import_source set (owner_id, profile_id, name, kind, location, login, host_key, pattern, archive,
                               failed, every_minutes, daily_at, error_percent, missing_percent, megabytes, seconds, report_to, active)
                             = row (""").add(values(form, owner)).add(") where id = ?", id).update(em);
    }

    private static Sql values(SourceForm form, long owner) {
        SourcePlace place = form.place();
        return new Sql(
                "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::time, ?, ?, ?, ?, ?, ?",
                owner,
                form.getProfileId(),
                SourceForm.text(form.getName()),
                place.kind(),
                place.location(),
                place.login(),
                place.hostKey(),
                place.pattern(),
                place.archive(),
                place.failed(),
                form.timetable().everyMinutes(),
                form.timetable().dailyAt() == null
                        ? null
                        : String.valueOf(form.timetable().dailyAt()),
                form.limits().errorPercent(),
                form.limits().missingPercent(),
                form.limits().megabytes(),
                form.limits().seconds(),
                SourceRules.addresses(form.getReportTo()),
                form.isActive());
    }

    void activate(long id, boolean active) {
        new Sql("update import_source set active = ? where id = ?", active, id).update(em);
    }

    void delete(long id) {
        new Sql("delete from import_source where id = ?", id).update(em);
    }

    void keepSecret(long id, byte[] sealed) {
        new Sql("""
                        insert into import_source_secret (source_id, sealed) values (?, decode(?, 'hex'))
                        on conflict (source_id) do update set sealed = excluded.sealed
                        """, id, HexFormat.of().formatHex(sealed)).update(em);
    }

    void forgetSecret(long id) {
        new Sql("delete from import_source_secret where source_id = ?", id).update(em);
    }

    Optional<byte[]> secret(long id) {
        return new Sql("select encode(sealed, 'hex') from import_source_secret where source_id = ?", id)
                .first(em, row -> HexFormat.of().parseHex(row.getString(1)));
    }

    /** Languages of users who have such addresses, by address. */
    Map<String, Locale> languages(List<String> addresses) {
        Map<String, Locale> languages = new HashMap<>();
        new Sql(
                        "select lower(email), language from app_user where active and lower(email) = any (string_to_array(?, ','))",
                        String.join(",", addresses))
                .list(em, row -> languages.put(row.getString(1), Locale.forLanguageTag(row.getString(2))));
        return languages;
    }

    private static SavedSource source(ResultSet row) throws SQLException {
        return new SavedSource(
                row.getLong("id"),
                row.getLong("version"),
                row.getLong("owner_id"),
                row.getString("owner"),
                row.getLong("profile_id"),
                row.getString("profile"),
                row.getString("name"),
                place(row),
                row.getBoolean("secret"),
                new Timetable(
                        row.getObject("every_minutes", Integer.class), row.getObject("daily_at", LocalTime.class)),
                new Limits(
                        row.getObject("error_percent", Integer.class),
                        row.getObject("missing_percent", Integer.class),
                        row.getInt("megabytes"),
                        row.getInt("seconds")),
                row.getString("report_to"),
                row.getBoolean("active"),
                state(row));
    }

    private static SourcePlace place(ResultSet row) throws SQLException {
        return new SourcePlace(
                SourceKind.valueOf(row.getString("kind")),
                row.getString("location"),
                row.getString("login"),
                row.getString("host_key"),
                row.getString("pattern"),
                row.getString("archive"),
                row.getString("failed"));
    }

    private static SavedSource.State state(ResultSet row) throws SQLException {
        return new SavedSource.State(
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                instant(row, "looked_at"),
                Trouble.read(row.getString("trouble")),
                instant(row, "stopped_at"),
                Trouble.read(row.getString("stopped")));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
