package org.kontor.crm.batch.imports;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
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

    @Timeout
    void resume(Timer timer) {
        if (recovery.get().tryLock()) {
            jobs.get().resume();
        }
    }
}
