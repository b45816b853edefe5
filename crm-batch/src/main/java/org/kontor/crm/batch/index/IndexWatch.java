package org.kontor.crm.batch.index;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.kontor.crm.filter.CustomIndexing;

/**
 * Looks every few seconds whether custom fields want other indexes than there are (S-20). Every server looks; the database
 * lets one of them build. Looking costs three small reads.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexWatch {

    private static final System.Logger LOG = System.getLogger(IndexWatch.class.getName());
    private static final long EVERY_MS = 5000;

    @Resource
    TimerService timers;

    // Looked up when the timer fires: this module may start before the one it lives in.
    @Inject
    Instance<CustomIndexing> indexing;

    @PostConstruct
    void start() {
        again();
    }

    /** The next look comes after this one, however long it took. */
    @Timeout
    void look() {
        try {
            indexing.get().bringUpToDate();
        } catch (EJBException broken) {
            LOG.log(System.Logger.Level.WARNING, "Indexes of custom fields could not be looked at", broken);
        } finally {
            again();
        }
    }

    private void again() {
        timers.createSingleActionTimer(EVERY_MS, new TimerConfig(null, false));
    }
}
