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
import org.kontor.crm.importsource.FindBroken;
import org.kontor.crm.importsource.SourceReports;

/** Sends reports that are due, one after the other: a mail server that is slow delays nothing but mail. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportWatch {

    private static final System.Logger LOG = System.getLogger(ReportWatch.class.getName());
    private static final long EVERY_MS = 5000;

    @Resource
    TimerService timers;

    // Looked up when the timer fires: this module may start before the one it lives in.
    @Inject
    Instance<SourceReports> reports;

    @PostConstruct
    void start() {
        again();
    }

    /** The next look comes after this one, however long it took. */
    @Timeout
    void send() {
        try {
            while (next()) {
                // the next one
            }
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.WARNING, "Reports of imports could not be sent", broken);
        } finally {
            again();
        }
    }

    private boolean next() {
        try {
            return reports.get().next();
        } catch (FindBroken broken) {
            LOG.log(System.Logger.Level.WARNING, "A report of an import could not be written", broken);
            reports.get().later(broken);
            return true;
        }
    }

    private void again() {
        timers.createSingleActionTimer(EVERY_MS, new TimerConfig(null, false));
    }
}
