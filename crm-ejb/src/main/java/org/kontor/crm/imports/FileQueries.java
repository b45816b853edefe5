package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.kontor.crm.imports.file.Content;
import org.kontor.crm.platform.Sql;

/** Uploaded files: stored and read piece by piece, so that no server holds one in memory or on its disk. */
@Dependent
class FileQueries {

    private static final int CHUNK = 1024 * 1024;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * Stores everything the stream gives.
     *
     * @param limit most bytes taken
     * @return how many bytes there were; one more than the limit when there were too many
     */
    long store(long runId, InputStream content, long limit) throws IOException {
        long size = 0;
        for (int position = 0; size <= limit; position++) {
            byte[] chunk = content.readNBytes(CHUNK);
            if (chunk.length == 0) {
                return size;
            }
            new Sql(
                            "insert into import_file_chunk (run_id, position, content) values (?, ?, ?)",
                            runId,
                            position,
                            chunk)
                    .update(em);
            size += chunk.length;
        }
        return limit + 1;
    }

    /** Whether the file is still kept. */
    boolean isThere(long runId) {
        return new Sql("select 1 from import_file_chunk where run_id = ? and position = 0", runId)
                .first(em, row -> true)
                .isPresent();
    }

    /** The stored file; its streams read within whatever transaction is going on at each call. */
    Content content(long runId) {
        return () -> new StoredFile(runId);
    }

    private final class StoredFile extends InputStream {

        private final long runId;
        private byte[] chunk = new byte[0];
        private int offset;
        private int position;

        StoredFile(long runId) {
            this.runId = runId;
        }

        @Override
        public int read() {
            return fill() ? chunk[offset++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int start, int length) {
            Objects.checkFromIndexSize(start, length, target.length);
            if (length == 0 || !fill()) {
                return length == 0 ? 0 : -1;
            }
            int count = Math.min(length, chunk.length - offset);
            System.arraycopy(chunk, offset, target, start, count);
            offset += count;
            return count;
        }

        private boolean fill() {
            if (offset == chunk.length) {
                chunk = new Sql(
                                "select content from import_file_chunk where run_id = ? and position = ?",
                                runId,
                                position)
                        .first(em, row -> row.getBytes(1))
                        .orElse(new byte[0]);
                position++;
                offset = 0;
            }
            return chunk.length > 0;
        }
    }
}
