package org.kontor.crm.file;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.Act;

/**
 * Door to stored files. It knows no rights of its own: a file is read through the record that refers to it, and whoever
 * calls here has decided. A file is loose until something recorded refers to it; only who has uploaded a loose file may
 * make a record refer to it, so that nobody reads another's file by guessing its id.
 */
@Stateless
@PermitAll
public class FileService {

    /** Megabytes a file may have, in units of 1,048,576 bytes. */
    @Resource(lookup = "kontor/files/megabytes")
    int megabytes;

    @Inject
    FileQueries queries;

    /** Most bytes a file may have. */
    public long limit() {
        return (long) megabytes << 20;
    }

    /**
     * Stores a file, loose until it is kept.
     *
     * @param content read to its end, a piece at a time
     * @throws FileTooLarge when there is more than the house takes
     */
    public StoredFile store(Act act, InputStream content) {
        try {
            return queries.store(author(act), content, limit()).orElseThrow(() -> new FileTooLarge(megabytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A piece of a file's content.
     *
     * @param position 0 for the first
     * @return empty behind the last
     */
    public Optional<byte[]> chunk(long id, int position) {
        return queries.chunk(id, position);
    }

    /** Whether this user has uploaded the file and nothing has ever referred to it. */
    public boolean isLooseOf(long userId, long id) {
        return queries.isLooseOf(userId, id);
    }

    /**
     * Marks files that a record refers to from now on: they stay, for an undo may need them. In the transaction that
     * makes the record refer to them.
     */
    public void keep(Collection<Long> ids) {
        Set<Long> distinct = Set.copyOf(ids);
        if (queries.keep(distinct) != distinct.size()) {
            throw new IllegalStateException("not all files are there: " + distinct);
        }
    }

    private static @Nullable Long author(Act act) {
        return act.userId() == Act.NOBODY ? null : act.userId();
    }
}
