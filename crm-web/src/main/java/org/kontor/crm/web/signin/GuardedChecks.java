package org.kontor.crm.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.kontor.crm.directory.DirectoryUnreachable;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.signin.SecondFactorService;
import org.kontor.crm.signin.SignInGuard;
import org.kontor.crm.signin.SignInTry;

/** Checks passwords and codes as often as the guard lets it. */
@ApplicationScoped
class GuardedChecks {

    @Inject
    SignInGuard guard;

    @Inject
    SecondFactorService factors;

    @Inject
    Callers callers;

    @Inject
    PasswordStore passwords;

    private final Turns turns = new Turns();

    /**
     * What came of a check.
     *
     * @param caller who it is, if the password or code was right
     * @param waiting how long the next one has to wait; zero when this one was checked
     */
    record Checked(Optional<Caller> caller, Duration waiting) {

        static Checked locked(Duration waiting) {
            return new Checked(Optional.empty(), waiting);
        }
    }

    /**
     * Checks a password.
     *
     * @param address of the caller
     */
    Checked check(UsernamePasswordCredential typed, String address) {
        Optional<Caller> remembered = passwords.remembered(typed);
        if (remembered.isPresent()) {
            return again(remembered.get(), typed, address);
        }
        ReentrantLock turn = turns.of(typed.getCaller());
        turn.lock();
        try {
            remembered = passwords.remembered(typed);
            return remembered.isPresent() ? again(remembered.get(), typed, address) : first(typed, address);
        } finally {
            turn.unlock();
        }
    }

    private Checked again(Caller caller, UsernamePasswordCredential typed, String address) {
        boolean whole = !caller.user().secondFactor();
        Duration waiting = guard.again(typed.getCaller(), address, whole);
        return waiting.isZero() ? new Checked(Optional.of(caller), waiting) : Checked.locked(waiting);
    }

    private Checked first(UsernamePasswordCredential typed, String address) {
        SignInTry attempt = guard.begin(typed.getCaller(), address);
        if (attempt.isLocked()) {
            return Checked.locked(attempt.waiting());
        }
        Optional<Caller> caller = asked(typed, attempt);
        caller.ifPresent(right -> {
            if (right.user().secondFactor()) {
                guard.undecided(attempt);
            } else {
                guard.right(attempt);
            }
        });
        return new Checked(caller, Duration.ZERO);
    }

    /** A directory that cannot be asked says nothing about the password, so that no try has failed. */
    private Optional<Caller> asked(UsernamePasswordCredential typed, SignInTry attempt) {
        try {
            return callers.check(typed);
        } catch (DirectoryUnreachable away) {
            guard.undecided(attempt);
            throw away;
        }
    }

    /**
     * Checks the second factor of somebody whose password was right.
     *
     * @param code as typed
     * @param address of the caller
     */
    Checked code(UserCard user, String code, String address) {
        SignInTry attempt = guard.begin(user.login(), address);
        if (attempt.isLocked()) {
            return Checked.locked(attempt.waiting());
        }
        boolean opens = factors.opens(user.id(), code);
        if (opens) {
            guard.right(attempt);
        }
        return new Checked(opens ? Optional.of(new Caller(user)) : Optional.empty(), Duration.ZERO);
    }
}
