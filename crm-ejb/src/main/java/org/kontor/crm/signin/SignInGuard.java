package org.kontor.crm.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.shared.Sha256;
import org.kontor.crm.signin.TallyQueries.Kept;

/**
 * Lets a few wrong passwords pass and then fewer and fewer, per account and per address. A try is counted before it is
 * checked and taken back when it proves right, so that a hundred at once are not a hundred tries; while locked nothing is
 * checked, not even a right password. Accounts that do not exist are counted alike.
 *
 * <p>An account has a count of its own at each address it has signed in from before. So nobody can keep it out of its own
 * place from elsewhere, nor a whole office by tries behind the same address.
 *
 * <p>Open to every caller: it is asked before anybody is signed in.
 */
@Stateless
@PermitAll
public class SignInGuard {

    /** Of so many failures of one account the last one locks it. */
    public static final int ACCOUNT_FREE = 5;

    /** Of so many failures from one address the last one locks it for accounts that are not known there. */
    public static final int ADDRESS_FREE = 50;

    private static final byte[] ANY_ACCOUNT = {};
    private static final String ANYWHERE = "";

    @Inject
    TallyQueries queries;

    /**
     * Begins a try, and counts it as failed unless it is locked.
     *
     * @param login as typed
     * @param address of the caller
     */
    public SignInTry begin(String login, String address) {
        byte[] account = digest(login);
        String place = SignInPlace.of(address);
        Optional<Kept> here = queries.hold(account, place);
        if (here.isPresent()) {
            return tried(login, address, true, charge(here.get(), account, place, place));
        }
        Kept from = held(ANY_ACCOUNT, place);
        Kept whose = waits(from) ? from : held(account, ANYWHERE);
        if (waits(from) || waits(whose)) {
            return tried(login, address, false, whose.tally().waiting(whose.now()));
        }
        queries.keep(ANY_ACCOUNT, place, from.tally().failed(from.now(), ADDRESS_FREE), place);
        return tried(login, address, false, charge(whose, account, ANYWHERE, place));
    }

    /** The try was right: it counts as none, and the account is known there from now on. */
    public void right(SignInTry right) {
        byte[] account = digest(right.login());
        String place = SignInPlace.of(right.address());
        if (!right.known()) {
            queries.giveBack(ANY_ACCOUNT, place, ADDRESS_FREE);
            queries.keep(account, ANYWHERE, new Tally(0, null, null), ANYWHERE);
        }
        queries.know(account, place);
    }

    /** The try was right so far and is not counted, but what failed before still is: a second factor is yet to come. */
    public void undecided(SignInTry half) {
        byte[] account = digest(half.login());
        String place = SignInPlace.of(half.address());
        if (half.known()) {
            queries.giveBack(account, place, ACCOUNT_FREE);
        } else {
            queries.giveBack(ANY_ACCOUNT, place, ADDRESS_FREE);
            queries.giveBack(account, ANYWHERE, ACCOUNT_FREE);
        }
    }

    /**
     * How long a password has to wait that was found right a moment ago; counts nothing. Where the account is known it leaves the
     * count as it is: a feed that calls all the time must not give whoever guesses beside it ever new tries. Elsewhere the
     * account is known from now on, as by a right one.
     *
     * @param whole whether it is all that signing in takes: then the account is known there from now on
     */
    public Duration again(String login, String address, boolean whole) {
        byte[] account = digest(login);
        String place = SignInPlace.of(address);
        Optional<Kept> here = queries.find(account, place);
        if (here.isPresent()) {
            return waiting(here.get());
        }
        Duration from =
                queries.find(ANY_ACCOUNT, place).map(SignInGuard::waiting).orElse(Duration.ZERO);
        Duration whose =
                queries.find(account, ANYWHERE).map(SignInGuard::waiting).orElse(Duration.ZERO);
        if (whole && from.isZero() && whose.isZero()) {
            queries.keep(account, ANYWHERE, new Tally(0, null, null), ANYWHERE);
            queries.know(account, place);
        }
        return from.compareTo(whose) > 0 ? from : whose;
    }

    /**
     * Counts what named no account and was wrong, a token for example.
     *
     * @return how long the next one has to wait; zero when it need not
     */
    public Duration wrong(String address) {
        String place = SignInPlace.of(address);
        Kept from = held(ANY_ACCOUNT, place);
        if (waits(from)) {
            return waiting(from);
        }
        queries.keep(ANY_ACCOUNT, place, from.tally().failed(from.now(), ADDRESS_FREE), place);
        return Duration.ZERO;
    }

    /** A tally that is held until the transaction ends, made when there was none. */
    private Kept held(byte[] account, String address) {
        Optional<Kept> kept = queries.hold(account, address);
        if (kept.isEmpty()) {
            queries.add(account, address);
            kept = queries.hold(account, address);
        }
        return kept.orElseThrow();
    }

    private Duration charge(Kept kept, byte[] account, String address, String from) {
        Duration waiting = waiting(kept);
        if (waiting.isZero()) {
            queries.keep(account, address, kept.tally().failed(kept.now(), ACCOUNT_FREE), from);
        }
        return waiting;
    }

    private static boolean waits(Kept kept) {
        return !waiting(kept).isZero();
    }

    private static Duration waiting(Kept kept) {
        return kept.tally().waiting(kept.now());
    }

    private static SignInTry tried(String login, String address, boolean known, Duration waiting) {
        return new SignInTry(login, address, known, waiting);
    }

    static byte[] digest(String login) {
        return Sha256.of(TextFold.fold(login.strip()));
    }
}
