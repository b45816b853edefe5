package org.kontor.crm.batch.bulk;

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
import java.time.Instant;

/** Goes on with interrupted runs soon after the start, when the application is there as a whole. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkWatch {

    private static final long AFTER_START_MS = 2000;

    @Resource
    TimerService timers;

    // Looked up when the timer fires: this module may start before the one it lives in.
    @Inject
    Instance<BulkJobs> jobs;

    private Instant started = Instant.EPOCH;

    @PostConstruct
    void waitForStart() {
        started = Instant.now();
        timers.createSingleActionTimer(AFTER_START_MS, new TimerConfig(null, false));
    }

    @Timeout
    void later() {
        jobs.get().resume(started);
    }
}
