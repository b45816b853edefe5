package org.kontor.crm.web.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.reading.Door;
import org.kontor.crm.reading.ReadLog;
import org.kontor.crm.reading.Reading;
import org.kontor.crm.web.signin.CurrentUser;

/** Notes what the user of the request reads (B-09): no statement of this request, written within a second. */
@RequestScoped
public class Readings {

    @Inject
    CurrentUser currentUser;

    @Inject
    ReadLog log;

    @Inject
    Clock clock;

    /**
     * A record was opened.
     *
     * @param entity kind of record as history names it
     */
    public void opened(Door door, String entity, long record) {
        log.note(Reading.opened(clock.instant(), user(), as(), door, entity, record));
    }

    /** A file on a record was taken. */
    public void taken(String entity, long record, long file) {
        log.note(Reading.taken(clock.instant(), user(), as(), entity, record, file));
    }

    /**
     * A list left the house.
     *
     * @param question conditions and order as the list's address writes them
     * @param rows how many rows of it
     */
    public void exported(String entity, String question, long rows) {
        log.note(Reading.exported(clock.instant(), user(), as(), entity, question, rows));
    }

    private long user() {
        return currentUser.getViewer().id();
    }

    private @Nullable Long as() {
        return currentUser.isViewing() ? Long.valueOf(currentUser.getUserId()) : null;
    }
}
