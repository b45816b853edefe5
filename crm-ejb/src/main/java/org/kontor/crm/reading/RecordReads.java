package org.kontor.crm.reading;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/** *Kto oglądał*: who read a record (B-09), told to those who may change settings and read the record themselves. */
public abstract class RecordReads {

    @Inject
    ReadLogQueries queries;

    /**
     * The record as the log names it.
     *
     * @throws NotFound when it may not be read
     */
    protected abstract RecordRef readable(Rights rights, long id);

    /**
     * Who read the record, newest first.
     *
     * @param before {@link ReadPage#next()} of the page before, null for the newest
     * @param limit how many, 1 to 200
     * @throws NotFound when the reader may not read the record
     * @throws SettingsForbidden when the reader may not change settings
     */
    public ReadPage page(Rights rights, long id, @Nullable Long before, int limit) {
        RecordRef record = readable(rights, id);
        rights.requireSettings();
        return queries.page(record, before, limit);
    }
}
