package org.kontor.crm.bulk;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;

/**
 * Door to what a user deleted or changed at once in the last {@value #DAYS} days (B-01, B-06): each finds their own acts, to
 * take them back when the toast that offered it is gone. What an undo may do is judged when it is asked for.
 */
@Stateless
@PermitAll
public class DoneActs {

    /** Deleted records of an act are counted so far. */
    public static final int COUNTED_MAX = 10_001;

    /** So many rows that an act wrote are read to count its records. */
    static final int READ_MAX = 20_001;

    /** So long acts are offered. */
    public static final int DAYS = 90;

    @Inject
    DoneActQueries queries;

    /**
     * One page of the user's own acts, newest first.
     *
     * @param before the last change set of the page before, null at the newest
     * @param limit how many, 1 to 200
     */
    public List<DoneAct> own(Rights rights, @Nullable Long before, int limit) {
        return queries.own(rights, before, limit);
    }
}
