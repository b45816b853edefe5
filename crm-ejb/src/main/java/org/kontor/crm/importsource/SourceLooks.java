package org.kontor.crm.importsource;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.importsource.SourceRun.State;
import org.kontor.crm.shared.BusinessException;

/** Looks at sources, outside of any transaction: the other side may be slow. Called by jobs only. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SourceLooks {

    private static final System.Logger LOG = System.getLogger(SourceLooks.class.getName());

    /** Refusals that pass by themselves. */
    private static final String WAITING = "imports.file.waiting";

    @Inject
    SourceWork work;

    @Inject
    Places places;

    @Inject
    Clock clock;

    /**
     * What came of a look.
     *
     * @param run an import that was begun
     * @param again when a file that was still being written may be whole, null when there is none
     */
    private record Seen(OptionalLong run, @Nullable Instant again) {

        static final Seen NOTHING = new Seen(OptionalLong.empty(), null);
    }

    /**
     * Looks for the next file, and puts those away that are done with.
     *
     * @return a run whose job is to be started, if a file has come
     */
    public OptionalLong look(Claim claim) {
        Trouble trouble = null;
        Seen seen = Seen.NOTHING;
        SavedSource source = claim.source();
        try (Place place = places.open(source.place(), work.secret(claim), source.limits(), claim.memory())) {
            seen = next(claim, place);
        } catch (SourceTrouble failed) {
            trouble = failed.trouble();
        } catch (IOException broken) {
            trouble = broken(source, System.Logger.Level.DEBUG, broken);
        } catch (RuntimeException broken) {
            trouble = broken(source, System.Logger.Level.WARNING, broken);
        } finally {
            work.looked(claim, trouble, seen.again());
        }
        return seen.run();
    }

    private static Trouble broken(SavedSource source, System.Logger.Level level, Exception broken) {
        LOG.log(level, "The source of imports " + source.id() + " could not be looked at", broken);
        return source.place().kind() == SourceKind.FOLDER
                ? Trouble.of("imports.source.trouble.unread", source.place().location())
                : Trouble.of("imports.source.trouble.broken");
    }

    private Seen next(Claim claim, Place place) throws IOException {
        List<Found> files = place.list();
        Map<Found, State> known = work.known(claim, files);
        Instant again = null;
        for (Found file : files) {
            State state = known.get(file);
            if (state != null) {
                if (state.isOver()) {
                    place.putAway(file, state.isGood());
                }
            } else if (!claim.tidyOnly() && Arrival.isQuiet(file, clock)) {
                Fetched fetched = place.fetch(file);
                return fetched == null ? Seen.NOTHING : new Seen(taken(claim, fetched), null);
            } else if (!claim.tidyOnly() && again == null) {
                again = Arrival.quietAt(file);
            }
        }
        return new Seen(OptionalLong.empty(), again);
    }

    private OptionalLong taken(Claim claim, Fetched fetched) {
        try (Fetched file = fetched) {
            return work.arrived(claim, file);
        } catch (BusinessException refused) {
            Trouble why = Trouble.of(refused);
            if (WAITING.equals(why.key())) {
                throw new SourceTrouble(WAITING, why.parameters().toArray());
            }
            work.refused(claim, fetched, why);
            return OptionalLong.empty();
        }
    }
}
