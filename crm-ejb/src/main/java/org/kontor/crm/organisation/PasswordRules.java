package org.kontor.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kontor.crm.shared.Problem;

/**
 * Long enough, no longer than what is worth hashing, and not among what is guessed first; of what letters it is made is the
 * user's choice.
 */
@ApplicationScoped
public class PasswordRules implements PasswordPolicy {

    /** Fewest characters. */
    public static final int SHORTEST = 12;

    /** Most characters. */
    public static final int LONGEST = 128;

    @Override
    public List<Problem> check(PasswordOwner owner, char[] password) {
        if (password.length < SHORTEST) {
            return List.of(Problem.of(FIELD, "password.error.short", Integer.toString(SHORTEST)));
        }
        if (password.length > LONGEST) {
            return List.of(Problem.of(FIELD, "password.error.long", Integer.toString(LONGEST)));
        }
        return PasswordGuesses.isGuessed(password, owner)
                ? List.of(Problem.of(FIELD, "password.error.guessed"))
                : List.of();
    }
}
