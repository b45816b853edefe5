package org.kontor.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.crm.organisation.UserLink.State;
import org.kontor.crm.shared.Problem;

/**
 * Keeps the password that whoever brings a link has chosen. No transaction lasts as long as the hash takes, and no hash is
 * made for a link that opens nothing.
 */
@ApplicationScoped
public class NewPasswords {

    @Inject
    UserLinks links;

    @Inject
    PasswordPolicy policy;

    @Inject
    PasswordHashes hashes;

    /**
     * Keeps a password, and uses the link up.
     *
     * @param secret the link's
     * @param password as typed
     * @return what is wrong with the password, or with the link under an empty path; empty when it is kept
     */
    public List<Problem> set(String secret, char[] password) {
        UserLink link = links.find(secret);
        if (link.user() == null) {
            return shut(link.state());
        }
        List<Problem> problems = policy.check(PasswordOwner.of(link.user()), password);
        if (!problems.isEmpty()) {
            return problems;
        }
        return links.redeem(secret, hashes.hash(password))
                ? List.of()
                : shut(links.find(secret).state());
    }

    private static List<Problem> shut(State state) {
        return List.of(Problem.of("", "link.shut." + state));
    }
}
