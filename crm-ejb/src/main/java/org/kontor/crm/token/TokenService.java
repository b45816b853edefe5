package org.kontor.crm.token;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;

/**
 * Door to personal access tokens (B-08). A token stands for its user and has the user's rights of the moment, never more;
 * one sees and revokes only one's own. The secret is given once and not kept.
 */
@Stateless
@PermitAll
public class TokenService {

    /** Most days a token lives. */
    public static final int LONGEST = 366;

    /** Most tokens a user has at a time. */
    public static final int MOST = 50;

    private static final int NAME_MAX = 100;
    private static final int ENDING = 4;

    @Inject
    AccessService access;

    @Inject
    TokenQueries queries;

    /** The reader's own tokens, newest first; revoked ones are gone. */
    public List<AccessToken> own(Rights rights) {
        return queries.of(rights.userId());
    }

    /**
     * Makes a token for the acting user.
     *
     * @return its secret, which nobody can read again
     * @throws Invalid naming what is wrong with the form
     */
    public String create(Act act, TokenForm form) {
        String name = form.getName() == null ? "" : form.getName().strip();
        List<Problem> problems = problems(act.userId(), name, form.getDays());
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        String secret = TokenSecret.fresh();
        String ending = secret.substring(secret.length() - ENDING);
        queries.add(act.userId(), name, TokenSecret.digest(secret), ending, form.getDays());
        return secret;
    }

    private List<Problem> problems(long userId, String name, int days) {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(Problem.of("name", "token.error.name"));
        } else if (name.length() > NAME_MAX) {
            problems.add(Problem.of("name", "error.tooLong", Integer.toString(NAME_MAX)));
        } else if (!PlainText.isPlain(name)) {
            problems.add(Problem.of("name", "error.characters"));
        }
        if (days < 1 || days > LONGEST) {
            problems.add(Problem.of("days", "token.error.days", Integer.toString(LONGEST)));
        }
        if (queries.count(userId) >= MOST) {
            problems.add(Problem.of("name", "token.error.most", Integer.toString(MOST)));
        }
        return problems;
    }

    /**
     * Makes a token of the acting user worth nothing, at once and for good.
     *
     * @throws NotFound when the user has no such token
     */
    public void revoke(Act act, long id) {
        if (queries.revoke(act.userId(), id) == 0) {
            throw new NotFound(new RecordRef("token", id));
        }
    }

    /** Makes all tokens of a user worth nothing, at once and for good; only those of the settings may. */
    public void revokeAll(Act act, long userId) {
        access.rightsOf(act.userId()).requireSettings();
        queries.revokeAll(userId);
    }

    /**
     * Whom a secret stands for, and notes that it was used. The digest is looked up, not the secret, and compared in
     * constant time: how long a wrong one takes tells nothing about the right ones.
     *
     * @return empty for what is no living token
     */
    public OptionalLong userOf(String secret) {
        if (!TokenSecret.looksLikeOne(secret)) {
            return OptionalLong.empty();
        }
        byte[] digest = TokenSecret.digest(secret);
        return queries.living(digest)
                .filter(token -> MessageDigest.isEqual(HexFormat.of().parseHex(token.digest()), digest))
                .map(token -> {
                    queries.used(token.id());
                    return OptionalLong.of(token.userId());
                })
                .orElseGet(OptionalLong::empty);
    }
}
