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
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.kontor.crm.imports.ImportRecovery;

/**
 * Goes on with interrupted imports soon after the start, when the application is there as a whole. Of several servers
 * that start at once one does it.
 */
@Singleton
@Startup
@PermitAll
public class ImportWatch {

    private static final long AFTER_START_MS = 1500;
    private static final long SERVER_IS_DOWN_MS = 40_000;

    @Resource
    TimerService timers;

    // Looked up when the timer fires: this module may start before the one they live in.
    @Inject
    Instance<ImportJobs> jobs;

    @Inject
    Instance<ImportRecovery> recovery;

    @PostConstruct
    void waitForStart() {
        timers.createSingleActionTimer(AFTER_START_MS, new TimerConfig(null, false));
    }

    /**
     * A job has stopped. If an administrator did it, the server will still be there in a while and the run is marked as
     * stopped; if the server was on its way down, the run stays as it is and goes on at the next start.
     */
    @Lock(LockType.READ)
    public void stopped(long jobInstance) {
        timers.createSingleActionTimer(SERVER_IS_DOWN_MS, new TimerConfig(jobInstance, false));
    }

    @Timeout
    void later(Timer timer) {
        if (timer.getInfo() instanceof Long jobInstance) {
            jobs.get().confirmStop(jobInstance);
        } else if (recovery.get().tryLock()) {
            jobs.get().resume();
        }
    }
}
