package org.kontor.crm.reading;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where readings are noted (B-09): at once in memory, within a second in the database, by every server for itself. A kill
 * loses that second, an ordinary stop nothing. Open to every caller: it only takes.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReadLog {

    private static final Logger LOG = System.getLogger(ReadLog.class.getName());

    /** Seconds of the busiest house; then whoever reads has to wait. */
    private static final int CAPACITY = 10_000;

    @Inject
    ReadLogWriter writer;

    @Inject
    Clock clock;

    private final Repeats repeats = new Repeats();
    private final ReadQueue queue = new ReadQueue(CAPACITY, this::write);
    private volatile @Nullable LocalDate kept;

    @PostConstruct
    void begin() {
        keep();
    }

    /** Notes a reading, unless it is the one before again. Waits only while thousands of others wait to be written. */
    public void note(Reading reading) {
        if (!reading.repeats() || repeats.isNew(reading)) {
            queue.put(reading);
        }
    }

    /** Writes what was noted; what cannot be written now is written later. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void flush() {
        try {
            keep();
            queue.flush();
        } catch (RuntimeException unreachable) {
            kept = null;
            LOG.log(Level.WARNING, "the read log cannot be written, it is kept in memory", unreachable);
        }
    }

    @PreDestroy
    void end() {
        flush();
    }

    /** Once a day and after a failure. */
    private void keep() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(kept)) {
            writer.keep();
            kept = today;
        }
    }

    private void write(List<Reading> readings) {
        writer.write(readings);
    }
}
