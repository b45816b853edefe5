package org.kontor.crm.web.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/**
 * How many pages may listen to progress at a time: each holds a thread of the server and a connection of its browser, which has
 * six to a host. Pages that find no seat ask now and then instead.
 */
@ApplicationScoped
public class StreamSeats {

    static final int OF_SERVER = 32;
    static final int OF_SESSION = 2;

    private final Map<Long, Integer> taken = new HashMap<>();

    /** Takes a seat for a session; false when there is none. */
    synchronized boolean take(long session) {
        int others = taken.values().stream().mapToInt(Integer::intValue).sum();
        int own = taken.getOrDefault(session, 0);
        if (others >= OF_SERVER || own >= OF_SESSION) {
            return false;
        }
        taken.put(session, own + 1);
        return true;
    }

    /** Gives a seat back. */
    synchronized void leave(long session) {
        taken.computeIfPresent(session, (key, seats) -> seats == 1 ? null : Integer.valueOf(seats - 1));
    }
}
