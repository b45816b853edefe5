package org.kontor.crm.batch.imports;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Looks every few seconds which imports are to go on (I-07): those that wait for room, and those that a server, or a database
 * that was away, has left in their midst. Every server does; a run is taken by one of them.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DueImports {

    private static final System.Logger LOG = System.getLogger(DueImports.class.getName());
    private static final long EVERY_MS = 5000;
    private static final long SOON_MS = 300;

    @Resource
    TimerService timers;

    // Looked up when the timer fires: this module may start before the one they live in.
    @Inject
    Instance<ImportJobs> jobs;

    private boolean failing;

    @PostConstruct
    void start() {
        again();
    }

    /** A place has come free for one that waits. */
    @Lock(LockType.READ)
    public void soon() {
        timers.createSingleActionTimer(SOON_MS, new TimerConfig("soon", false));
    }

    /** The next look comes after this one, however long it took; while the database is away, one line says so. */
    @Timeout
    void look(Timer timer) {
        try {
            jobs.get().goOnWithDue();
            failing = false;
        } catch (RuntimeException broken) {
            LOG.log(
                    failing ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING,
                    "Imports that wait could not be looked at",
                    broken);
            failing = true;
        } finally {
            if (timer.getInfo() == null) {
                again();
            }
        }
    }

    private void again() {
        timers.createSingleActionTimer(EVERY_MS, new TimerConfig(null, false));
    }
}
