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
import java.io.Serializable;
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
    private static final long SOON_MS = 300;
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
     * stopped; if the server was on its way down, the run stays as it is and goes on at the next start. Whoever asked for it
     * on the run's page learns of it as soon as the job can go on again.
     *
     * @param asked whether somebody did
     */
    @Lock(LockType.READ)
    public void stopped(long jobInstance, boolean asked) {
        timers.createSingleActionTimer(
                asked ? SOON_MS : SERVER_IS_DOWN_MS, new TimerConfig(new Stopped(jobInstance, asked), false));
    }

    private record Stopped(long job, boolean asked) implements Serializable {}

    @Timeout
    void later(Timer timer) {
        if (timer.getInfo() instanceof Stopped stopped) {
            if (!jobs.get().confirmStop(stopped.job()) && stopped.asked()) {
                stopped(stopped.job(), true);
            }
        } else if (recovery.get().tryLock()) {
            jobs.get().resume();
        }
    }
}
