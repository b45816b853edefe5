package org.kontor.crm.batch.source;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.crm.batch.imports.ImportJobs;
import org.kontor.crm.importsource.Claim;
import org.kontor.crm.importsource.FindBroken;
import org.kontor.crm.importsource.SourceCourse;
import org.kontor.crm.importsource.SourceWork;

/**
 * Looks every few seconds whose turn it is, and which imports of sources have come to a point (I-09); oftener for a while after
 * something was found, as more of it is to come. Every server does; where two do at once the database lets each take what the
 * other has not. Looking costs two small reads.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SourceWatch {

    private static final System.Logger LOG = System.getLogger(SourceWatch.class.getName());
    private static final long EVERY_MS = 5000;
    private static final long SOON_MS = 500;

    /** So many looks come soon after one that found something: ten seconds. */
    private static final int SOON_LOOKS = 20;

    /** So many sources one look of the clock takes; the next one takes more. */
    private static final int MOST = 8;

    @Resource
    TimerService timers;

    // Looked up when the timer fires: this module may start before the one they live in.
    @Inject
    Instance<SourceWork> work;

    @Inject
    Instance<SourceCourse> course;

    @Inject
    Instance<SourceJobs> jobs;

    @Inject
    Instance<ImportJobs> imports;

    private int soon;

    @PostConstruct
    void start() {
        again();
    }

    /** The next look comes after this one, however long it took. */
    @Timeout
    void look() {
        try {
            goOn();
            for (int i = 0; i < MOST; i++) {
                Optional<Claim> claim = work.get().take();
                if (claim.isEmpty()) {
                    break;
                }
                jobs.get().look(claim.get());
                soon = SOON_LOOKS;
            }
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.WARNING, "Sources of imports could not be looked at", broken);
        } finally {
            again();
        }
    }

    private void goOn() {
        for (Optional<SourceCourse.Step> step = next(); step.isPresent(); step = next()) {
            soon = SOON_LOOKS;
            Long run = step.get().run();
            if (run != null) {
                imports.get().start(run);
            }
        }
    }

    private Optional<SourceCourse.Step> next() {
        try {
            return course.get().next();
        } catch (FindBroken broken) {
            LOG.log(System.Logger.Level.WARNING, "A file of a source of imports could not be gone on with", broken);
            course.get().giveUp(broken);
            return Optional.of(new SourceCourse.Step(null));
        }
    }

    private void again() {
        timers.createSingleActionTimer(soon > 0 ? SOON_MS : EVERY_MS, new TimerConfig(null, false));
        soon = Math.max(0, soon - 1);
    }
}
