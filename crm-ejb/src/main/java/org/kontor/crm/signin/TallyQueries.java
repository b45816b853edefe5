package org.kontor.crm.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.platform.Sql;

/** All SQL about failed tries; the database's clock decides, so that several servers agree. */
@Dependent
class TallyQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** A tally as it is kept, with the time it was read. */
    record Kept(Tally tally, Instant now) {}

    Optional<Kept> find(byte[] account, String address) {
        return select(account, address, "");
    }

    /** Holds a tally until the transaction ends. */
    Optional<Kept> hold(byte[] account, String address) {
        return select(account, address, " for update");
    }

    private Optional<Kept> select(byte[] account, String address, String held) {
        return new Sql(
                        "select failures, failed_at, locked_until, clock_timestamp() as now"
                                + " from sign_in_tally where account = ? and address = ?" + held,
                        account,
                        address)
                .first(em, TallyQueries::kept);
    }

    void add(byte[] account, String address) {
        new Sql("insert into sign_in_tally (account, address) values (?, ?) on conflict do nothing", account, address)
                .update(em);
    }

    void keep(byte[] account, String address, Tally tally, String from) {
        new Sql("""
                update sign_in_tally
                   set failures = ?, failed_at = ?, locked_until = ?, failed_from = ?, touched_at = now()
                 where account = ? and address = ?
                """, tally.failures(), tally.failedAt(), tally.lockedUntil(), from, account, address).update(em);
    }

    /** The account has signed in from there: what failed there before counts no longer. */
    void know(byte[] account, String address) {
        new Sql("""
                insert into sign_in_tally (account, address, known_at) values (?, ?, now())
                on conflict (account, address) do update
                   set failures = 0, locked_until = null, known_at = now(), touched_at = now()
                """, account, address).update(em);
    }

    /** Takes one failure back, and the lock it may have brought. */
    void giveBack(byte[] account, String address, int free) {
        new Sql("""
                update sign_in_tally
                   set failures = greatest(failures - 1, 0), locked_until = case when failures > ? then locked_until end
                 where account = ? and address = ?
                """, free, account, address).update(em);
    }

    /** Forgets all failures of an account, wherever they came from. */
    void forget(byte[] account) {
        new Sql("update sign_in_tally set failures = 0, locked_until = null where account = ?", (Object) account)
                .update(em);
    }

    /** Locks that hold: of the account from anywhere under an empty address, of it at an address it knows under that. */
    List<LockOut> locks(byte[] account) {
        return new Sql(
                        "select address, failed_from, failures, locked_until from sign_in_tally"
                                + " where account = ? and locked_until > clock_timestamp() order by locked_until desc",
                        (Object) account)
                .list(
                        em,
                        row -> new LockOut(
                                row.getString("address"),
                                row.getString("failed_from"),
                                row.getInt("failures"),
                                row.getObject("locked_until", OffsetDateTime.class)
                                        .toInstant()));
    }

    /** Deletes some of what nobody has touched for long. */
    int deleteOlder(Duration tries, Duration known, int atMost) {
        return new Sql("""
                delete from sign_in_tally where ctid in (
                    select ctid from sign_in_tally
                     where touched_at < now() - make_interval(secs => ?)
                       and (known_at is null or known_at < now() - make_interval(secs => ?))
                     limit ? for update skip locked)
                """, tries.toSeconds(), known.toSeconds(), atMost).update(em);
    }

    /** Deletes the oldest tries beyond a number. */
    int deleteBeyond(int kept) {
        return new Sql("""
                delete from sign_in_tally where ctid in (
                    select ctid from sign_in_tally where known_at is null order by touched_at desc offset ?)
                """, kept).update(em);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Instant now = row.getObject("now", OffsetDateTime.class).toInstant();
        return new Kept(
                new Tally(row.getInt("failures"), instant(row, "failed_at"), instant(row, "locked_until")), now);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
