package org.kontor.crm.file;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.platform.Sql;

/** Stored files piece by piece, so that no server holds one in memory. */
@Dependent
class FileQueries {

    private static final int CHUNK = 1 << 20;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** Stores everything the stream gives, up to a limit of bytes; empty when there are more. */
    Optional<StoredFile> store(@Nullable Long userId, InputStream content, long limit) throws IOException {
        long id = new Sql("select nextval(pg_get_serial_sequence('crm.stored_file', 'id'))")
                .first(em, row -> row.getLong(1))
                .orElseThrow();
        long size = 0;
        String type = ContentType.of(new byte[0]);
        byte[] chunk = content.readNBytes(CHUNK);
        for (int position = 0; chunk.length > 0; position++) {
            size += chunk.length;
            if (size > limit) {
                return Optional.empty();
            }
            if (position == 0) {
                type = ContentType.of(Arrays.copyOf(chunk, Math.min(chunk.length, ContentType.HEAD)));
            }
            new Sql("insert into stored_file_chunk (file_id, position, content) values (?, ?, ?)", id, position, chunk)
                    .update(em);
            chunk = content.readNBytes(CHUNK);
        }
        new Sql("insert into stored_file (id, type, size, created_by) values (?, ?, ?, ?)", id, type, size, userId)
                .update(em);
        return Optional.of(new StoredFile(id, type, size));
    }

    Optional<byte[]> chunk(long id, int position) {
        return new Sql("select content from stored_file_chunk where file_id = ? and position = ?", id, position)
                .first(em, row -> row.getBytes(1));
    }

    boolean isLooseOf(long userId, long id) {
        return new Sql("select 1 from stored_file where id = ? and created_by = ? and not kept", id, userId)
                .first(em, row -> true)
                .isPresent();
    }

    /** Marks them as kept, and tells how many of them are there; what is kept already is not written again. */
    long keep(Collection<Long> ids) {
        Object asked = ids.toArray(Long[]::new);
        return new Sql("""
                        with marked as (update stored_file set kept = true where id = any (?) and not kept)
                        select count(*) from stored_file where id = any (?)
                        """, asked, asked).first(em, row -> row.getLong(1)).orElse(0L);
    }

    /**
     * What a user has sent and nothing was saved with.
     *
     * @param files how many
     * @param bytes what they have together
     */
    record Loose(long files, long bytes) {}

    Loose loose(long userId) {
        return new Sql(
                        "select count(*), coalesce(sum(size), 0) from stored_file where created_by = ? and not kept",
                        userId)
                .first(em, row -> new Loose(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }

    /** Lets one transaction after the other count a user's loose files. */
    void takeTurn(long userId) {
        new Sql("select 1 from pg_advisory_xact_lock(hashtextextended('kontor.loose.' || ?, 0))", userId)
                .list(em, row -> true);
    }

    long deleteLoose(Instant before) {
        return new Sql("select delete_loose_files(?)", before)
                .first(em, row -> row.getLong(1))
                .orElse(0L);
    }
}
