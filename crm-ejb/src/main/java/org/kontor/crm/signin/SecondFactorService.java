package org.kontor.crm.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.organisation.SecretService;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.platform.SecretBox;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.signin.FactorQueries.Kept;
import org.kontor.crm.signin.SignInAct.Kind;

/**
 * Codes of an authenticator as the second factor (A-08, RFC 6238). One switches on and off one's own; administrators can only
 * take a lost one away, which ends all sessions. Open to every caller: its check is asked before anybody is signed in.
 */
@Stateless
@PermitAll
public class SecondFactorService {

    /** So many recovery codes are made at a time. */
    public static final int CODES = 10;

    /** Path of the field that problems of codes name. */
    public static final String FIELD = "code";

    private static final String ISSUER = "Kontor CRM";
    private static final int SECRET_BYTES = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    AccessService access;

    @Inject
    UserService users;

    @Inject
    SecretService secrets;

    @Inject
    SecretBox box;

    @Inject
    FactorQueries queries;

    @Inject
    ActQueries acts;

    /** What is known of the reader's own. */
    public SecondFactorState own(Rights rights) {
        return queries.state(rights.userId());
    }

    /** What is known of a user's, for administrators. */
    public SecondFactorState of(Rights rights, long userId) {
        rights.requireSettings();
        return queries.state(userId);
    }

    /**
     * Makes a secret for the acting user, which counts when {@link #confirm} has seen its first code; one that waited before
     * is worth nothing any more.
     *
     * @throws BusinessException when one counts already, or the house has no key to keep it under
     */
    public NewSecondFactor begin(Act act) {
        if (!box.isReady()) {
            throw new BusinessException("factor.error.key");
        }
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        if (!queries.begin(act.userId(), box.seal(secret, owner(act.userId())))) {
            throw new BusinessException("factor.error.on");
        }
        return described(act, secret);
    }

    /** The acting user's secret that waits for its first code; null when none does. */
    public @Nullable NewSecondFactor waiting(Act act) {
        return queries.find(act.userId())
                .filter(kept -> !kept.confirmed())
                .map(kept -> described(act, opened(kept, act.userId())))
                .orElse(null);
    }

    /**
     * From now on signing in takes a code.
     *
     * @return recovery codes, which nobody can read again
     * @throws Invalid when the code is not the authenticator's of now
     */
    public List<String> confirm(Act act, String code) {
        Kept kept = queries.find(act.userId()).orElseThrow(() -> wrong("factor.error.code"));
        OptionalLong step = Totp.match(opened(kept, act.userId()), digits(code), kept.now(), 0);
        if (kept.confirmed() || step.isEmpty() || !queries.confirm(act.userId(), step.getAsLong())) {
            throw wrong("factor.error.code");
        }
        acts.add(act.userId(), Kind.FACTOR_ON, act.userId());
        return freshCodes(act.userId());
    }

    /**
     * Makes new recovery codes; those before are worth nothing any more.
     *
     * @throws Invalid when the code is not the authenticator's of now
     */
    public List<String> renewCodes(Act act, String code) {
        requireCode(act, code);
        acts.add(act.userId(), Kind.CODES, act.userId());
        return freshCodes(act.userId());
    }

    /**
     * Signing in takes the password alone again.
     *
     * @throws Invalid when the code is neither the authenticator's of now nor a recovery code
     */
    public void switchOff(Act act, String code) {
        requireCode(act, code);
        queries.remove(act.userId());
        acts.add(act.userId(), Kind.FACTOR_OFF, act.userId());
    }

    /** Takes away the second factor of somebody who lost it, and ends that user's sessions. */
    public void reset(Act act, long userId) {
        access.rightsOf(act.userId()).requireSettings();
        if (act.userId() == userId) {
            throw new BusinessException("account.error.own");
        }
        if (queries.remove(users.card(userId).id())) {
            secrets.endSessions(userId);
            acts.add(userId, Kind.FACTOR_RESET, act.userId());
        }
    }

    /** Whether a code opens: the authenticator's of now or a recovery code, each once. Whoever asks bounds how often. */
    public boolean opens(long userId, String typed) {
        String digits = digits(typed);
        if (digits.length() == Totp.DIGITS) {
            return queries.find(userId)
                    .filter(Kept::confirmed)
                    .map(kept -> Totp.match(opened(kept, userId), digits, kept.now(), kept.lastStep()))
                    .filter(OptionalLong::isPresent)
                    .map(step -> queries.use(userId, step.getAsLong()))
                    .orElse(false);
        }
        boolean opens = queries.useCode(userId, RecoveryCode.digest(userId, typed));
        if (opens) {
            acts.add(userId, Kind.CODE_USED, userId);
        }
        return opens;
    }

    private byte[] opened(Kept kept, long userId) {
        return box.open(HexFormat.of().parseHex(kept.sealed()), owner(userId));
    }

    private static byte[] owner(long userId) {
        return ByteBuffer.allocate(Long.BYTES).putLong(userId).array();
    }

    private void requireCode(Act act, String code) {
        if (!opens(act.userId(), code)) {
            throw wrong("factor.error.code");
        }
    }

    private List<String> freshCodes(long userId) {
        List<String> codes = Stream.generate(RecoveryCode::fresh).limit(CODES).toList();
        queries.keepCodes(
                userId,
                codes.stream().map(one -> RecoveryCode.digest(userId, one)).toList());
        return codes;
    }

    private NewSecondFactor described(Act act, byte[] secret) {
        String text = Base32.encode(secret);
        String label = encoded(ISSUER + ":" + users.card(act.userId()).login());
        return new NewSecondFactor(text, "otpauth://totp/" + label + "?secret=" + text + "&issuer=" + encoded(ISSUER));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String digits(String typed) {
        String bare = typed.replaceAll("[\\s-]", "");
        return bare.matches("\\d*") ? bare : "";
    }

    private static Invalid wrong(String key) {
        return new Invalid(List.of(Problem.of(FIELD, key)));
    }
}
