package org.kontor.crm.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.SecretService;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.shared.Sha256;
import org.kontor.crm.signin.DeviceQueries.Kept;
import org.kontor.crm.signin.SignInAct.Kind;

/**
 * Devices on which a user wants to be remembered. What proves a device changes with each use; who brings a proof that
 * was used up has stolen it, or was stolen from: everything of that user is ended. Where signing in takes a second factor,
 * only devices on which it was given are remembered. Open to every caller: it is asked before anybody is known.
 */
@Stateless
@PermitAll
public class DeviceService {

    /** Requests that were on their way while the proof changed still bring the former one. */
    static final Duration GRACE = Duration.ofSeconds(60);

    @Inject
    SessionRules rules;

    @Inject
    UserService users;

    @Inject
    SecretService secrets;

    @Inject
    DeviceQueries queries;

    @Inject
    ActQueries acts;

    @Inject
    Clock clock;

    /** Remembers the device on which a user has just signed in. */
    public RememberedDevice remember(UserCard user) {
        DeviceSecret secret = DeviceSecret.fresh();
        long id = queries.add(user, secret.selector(), digest(secret), user.secondFactor(), rules.remembered());
        return new RememberedDevice(id, user, secret.cookie(), rules.remembered());
    }

    /** The device a cookie stands for, with its next cookie; empty for one that opens nothing. */
    public Optional<RememberedDevice> use(String cookie) {
        return DeviceSecret.of(cookie).flatMap(this::use);
    }

    private Optional<RememberedDevice> use(DeviceSecret brought) {
        Kept kept = queries.hold(brought.selector(), GRACE).orElse(null);
        if (kept == null) {
            return Optional.empty();
        }
        boolean current = isSame(kept.digest(), brought);
        if (!current && !(kept.justChanged() && isFormer(kept, brought))) {
            stolen(kept);
            return Optional.empty();
        }
        UserCard user = users.card(kept.userId());
        boolean open = user.active() && user.round() == kept.round() && (kept.secondFactor() || !user.secondFactor());
        return open ? Optional.of(used(kept, user, current ? brought.changed() : null)) : Optional.empty();
    }

    private RememberedDevice used(Kept kept, UserCard user, @Nullable DeviceSecret next) {
        if (next != null) {
            queries.change(kept.id(), digest(next));
        }
        return new RememberedDevice(
                kept.id(),
                user,
                next == null ? null : next.cookie(),
                Duration.between(clock.instant(), kept.expiresAt()));
    }

    private void stolen(Kept kept) {
        secrets.endSessions(kept.userId());
        acts.add(kept.userId(), Kind.COOKIE_STOLEN, null);
    }

    /** Remembers a device no longer. */
    public void forget(String cookie) {
        DeviceSecret.of(cookie).ifPresent(secret -> queries.end(secret.selector()));
    }

    private static boolean isFormer(Kept kept, DeviceSecret brought) {
        String former = kept.former();
        return former != null && isSame(former, brought);
    }

    private static boolean isSame(String digest, DeviceSecret brought) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(digest), digest(brought));
    }

    private static byte[] digest(DeviceSecret secret) {
        return Sha256.of(secret.validator());
    }
}
