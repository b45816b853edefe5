package org.kontor.crm.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.organisation.PasswordHashes;
import org.kontor.crm.organisation.Secret;
import org.kontor.crm.organisation.SecretService;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.signin.SignInGuard;
import org.kontor.crm.signin.SignInTry;

/**
 * Lets somebody who is signed in show once more who they are, before something that a found session shall not do; as often as
 * at the door, and counted with it.
 */
@RequestScoped
public class Proofs {

    private static final int MINUTE = 60;

    @Inject
    CurrentUser user;

    @Inject
    HttpServletRequest request;

    @Inject
    SignInGuard guard;

    @Inject
    SecretService secrets;

    @Inject
    PasswordHashes hashes;

    /** Whether the user has a password in this house, and not in a directory. */
    public boolean hasPassword() {
        return secret().isPresent();
    }

    /**
     * Does what a password is asked for.
     *
     * @param field path of the field the password was typed into
     * @throws Invalid when it is not the user's
     * @throws BusinessException when too many were wrong lately
     */
    public void withPassword(String field, String typed, Runnable act) {
        Optional<Secret> secret = secret();
        withCode(() -> {
            if (secret.isEmpty()
                    || !hashes.verify(typed.toCharArray(), secret.get().passwordHash())) {
                throw new Invalid(List.of(Problem.of(field, "security.error.present")));
            }
        });
        act.run();
    }

    /**
     * Does what takes a code.
     *
     * @param act throws {@link Invalid} for a wrong one
     * @throws BusinessException when too many were wrong lately
     */
    public void withCode(Runnable act) {
        SignInTry attempt = guard.begin(user.getUser().login(), request.getRemoteAddr());
        if (attempt.isLocked()) {
            long minutes = (WaitingTime.seconds(attempt.waiting()) + MINUTE - 1) / MINUTE;
            throw new BusinessException("signin.lockedMinutes", minutes);
        }
        act.run();
        guard.right(attempt);
    }

    private Optional<Secret> secret() {
        return secrets.find(user.getUser().login());
    }
}
