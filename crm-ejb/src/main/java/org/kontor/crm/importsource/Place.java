package org.kontor.crm.importsource;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a look sees of a place, while it is open. */
interface Place extends AutoCloseable {

    /** Files that are meant, oldest first, quiet or not yet ({@link Arrival}); an address has one, whatever is there. */
    List<Found> list() throws IOException;

    /** Fetches a file; null when it is what it was. */
    @Nullable
    Fetched fetch(Found file) throws IOException;

    /**
     * Moves a file out of the way, if the place says where to. One that was written anew since it was listed is another file,
     * and stays.
     *
     * @param imported whether it was
     */
    void putAway(Found file, boolean imported) throws IOException;

    @Override
    void close();
}
