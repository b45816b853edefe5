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
import org.kontor.crm.file.FileQueries.Loose;

/**
 * Door to stored files. It knows no rights of its own: a file is read through the record that refers to it, and whoever
 * calls here has decided. A file is loose until something recorded refers to it; only who has uploaded a loose file may
 * make a record refer to it, so that nobody reads another's file by guessing its id.
 */
@Stateless
@PermitAll
public class FileService {

    /** So many loose files are kept for one user: a form has a few, and one has few forms open. */
    public static final int LOOSE_FILES = 200;

    /**
     * So many megabytes of loose files are kept for one user, in units of 1,048,576 bytes; where the house takes larger files,
     * as many as one may have.
     */
    public static final int LOOSE_MEGABYTES = 200;

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
     * Goes on only if one more loose file of the user's can be kept: asked before a content is taken in.
     *
     * @throws TooManyLoose when there are as many as are kept for one
     */
    public void requireRoom(long userId) {
        requireWithin(queries.loose(userId), 1);
    }

    /**
     * Goes on only if the user's loose files are no more than are kept for one: asked in the transaction that has stored
     * one. Of several at once each counts those before it.
     *
     * @throws TooManyLoose when there are more; nothing of what the transaction has stored stays
     */
    public void requireWithin(long userId) {
        queries.takeTurn(userId);
        requireWithin(queries.loose(userId), 0);
    }

    private void requireWithin(Loose loose, int more) {
        int most = Math.max(LOOSE_MEGABYTES, megabytes);
        if (loose.files() + more > LOOSE_FILES || loose.bytes() + more > (long) most << 20) {
            throw new TooManyLoose(LOOSE_FILES, most, FileCleaning.LOOSE_KEPT.toDays());
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
