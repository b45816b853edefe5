package org.kontor.crm.importsource;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.imports.ImportColumns;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.imports.ProfileFit;
import org.kontor.crm.importsource.SourceRun.State;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.shared.NotFound;

/**
 * What a look at a source writes, each in a transaction of its own. Called by jobs only. A source is looked at by one server
 * at a time: whoever takes it locks its row, others pass by, and the claim in it goes on when the transaction has ended.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SourceWork {

    /** A look may take so long beyond what fetching may; then its server is taken for dead. */
    private static final int MARGIN_SECONDS = 600;

    @Inject
    ImportService imports;

    @Inject
    ImportColumns columns;

    @Inject
    UserService users;

    @Inject
    SourceSecrets secrets;

    @Inject
    SourceQueries sources;

    @Inject
    ClaimQueries claims;

    @Inject
    SourceRunQueries runs;

    @Inject
    SourceReporting reporting;

    @Inject
    Clock clock;

    /** Begins a look at a source whose turn it is; empty when there is none. */
    public Optional<Claim> take() {
        return claims.take().map(turn -> {
            SavedSource source = sources.find(turn.id()).orElseThrow();
            Claim claim = new Claim(source, UUID.randomUUID(), turn.tidyOnly(), claims.memory(turn.id()));
            claims.claim(
                    turn.id(),
                    claim.id(),
                    source.limits().seconds() + MARGIN_SECONDS,
                    turn.tidyOnly()
                            ? source.state().nextAt()
                            : source.timetable()
                                    .next(
                                            clock.instant(),
                                            users.card(source.ownerId()).zone()));
            return claim;
        });
    }

    /** The password or private key of the source, empty when it has none; it is read for this look and kept nowhere else. */
    public String secret(Claim claim) {
        return secrets.open(claim.source());
    }

    /** What became of those files that were found before. */
    public Map<Found, State> known(Claim claim, List<Found> files) {
        String[] names = files.stream()
                .filter(file -> file.modifiedAt() != null)
                .map(Found::name)
                .toArray(String[]::new);
        return names.length == 0 ? Map.of() : runs.known(claim.source().id(), names);
    }

    /**
     * Lets a file be tried, as the source's owner.
     *
     * @return the run, whose job is still to be started; empty when the file is the one that was imported last, or somebody
     *     else looks by now
     */
    public OptionalLong arrived(Claim claim, Fetched file) {
        SavedSource source = claim.source();
        if (!claims.holds(source.id(), claim.id())) {
            return OptionalLong.empty();
        }
        claims.remember(source.id(), new SourceMemory(file.etag(), file.lastModified()));
        if (file.digest().equals(runs.lastDigest(source.id()))) {
            same(source, file);
            return OptionalLong.empty();
        }
        Act act = Act.of(source.ownerId(), source.ownerName(), Cause.IMPORT);
        if (users.find(source.ownerId()).filter(UserCard::active).isEmpty()) {
            throw new SourceTrouble("imports.source.trouble.right");
        }
        long run = imports.upload(act, file.found().name(), file.open());
        ProfileFit fit = fit(act, run, source);
        if (!fit.missing().isEmpty()) {
            throw new SourceTrouble("imports.source.trouble.columns", String.join(", ", fit.missing()));
        }
        if (imports.planned(act, run).known() == Known.ASK) {
            throw new SourceTrouble("imports.source.trouble.asks");
        }
        imports.tryOut(act, run);
        runs.insert(source.id(), run, file, State.TRYING, null);
        return OptionalLong.of(run);
    }

    private ProfileFit fit(Act act, long run, SavedSource source) {
        try {
            return columns.use(act, run, source.profileId());
        } catch (NotFound gone) {
            throw new SourceTrouble("imports.source.error.profile");
        }
    }

    /** An address that gives the same again is not worth a word; a file that was brought again is put away. */
    private void same(SavedSource source, Fetched file) {
        if (source.place().kind().isFolder()) {
            runs.insert(source.id(), null, file, State.SAME, null);
            claims.tidy(source.id());
        }
    }

    /** A file cannot be imported at all: every row of it is wrong, so the source stops. */
    public void refused(Claim claim, Fetched file, Trouble why) {
        long source = claim.source().id();
        if (claims.holds(source, claim.id())) {
            long id = runs.insert(source, null, file, State.FAILED, why);
            claims.stop(source, why);
            if (claim.source().place().kind().isFolder()) {
                claims.tidy(source);
            }
            reporting.due(id, claim.source());
        }
    }

    /**
     * Ends a look. One that has failed as the one before is not reported again. A file being written is reported once it has been so
     * for half an hour.
     *
     * @param trouble why it has failed, null when it has not
     * @param again when a file that was still being written may be whole, null when none was
     */
    public void looked(Claim claim, @Nullable Trouble trouble, @Nullable Instant again) {
        long source = claim.source().id();
        if (!claims.holds(source, claim.id())) {
            return;
        }
        boolean changing = SourceTrouble.CHANGED.equals(key(trouble));
        Trouble told = trouble != null && changing && claims.isChangingForLong(source)
                ? new Trouble(SourceTrouble.CHANGING, trouble.parameters())
                : trouble;
        if (told != null && isWorthAReport(told, claims.trouble(source))) {
            reporting.due(runs.insert(source, told), claim.source());
        }
        claims.release(source, claim.id(), told, changing);
        if (changing || again != null) {
            claims.soon(source, again);
        }
    }

    /** Of files being written by turns each may be the one that was met. */
    private static boolean isWorthAReport(Trouble told, @Nullable Trouble before) {
        return switch (told.key()) {
            case SourceTrouble.CHANGED -> false;
            case SourceTrouble.CHANGING -> !SourceTrouble.CHANGING.equals(key(before));
            default -> !told.equals(before);
        };
    }

    private static @Nullable String key(@Nullable Trouble trouble) {
        return trouble == null ? null : trouble.key();
    }
}
