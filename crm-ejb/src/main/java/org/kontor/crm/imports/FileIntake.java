package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.imports.file.Detected;
import org.kontor.crm.imports.file.NotationProbe;
import org.kontor.crm.imports.file.RawRow;
import org.kontor.crm.imports.file.RowReader;
import org.kontor.crm.imports.file.UnreadableFile;
import org.kontor.crm.platform.SqlFailure;

/** Takes a file in: stores it, and describes it in its run. */
@Dependent
class FileIntake {

    @Inject
    RunQueries runs;

    @Inject
    FileQueries files;

    @Inject
    Definitions definitions;

    /**
     * Stores everything the stream gives.
     *
     * @return how many bytes
     * @throws UnreadableFile when there are too many, or the database has no room for them
     */
    long store(long id, InputStream content) {
        try {
            long size = files.store(id, content, ImportService.MAX_BYTES);
            if (size > ImportService.MAX_BYTES) {
                throw new UnreadableFile("imports.file.tooLarge", ImportService.MAX_BYTES >> 20);
            }
            return size;
        } catch (SqlFailure refused) {
            throw Breakdown.of(refused) == Breakdown.DISK ? new UnreadableFile("imports.file.noRoom") : refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the whole file once, finds what its columns mean and keeps both. */
    void describe(long id, long size, Detected detected, @Nullable List<Column> former, Rights user) {
        NotationProbe probe = new NotationProbe(detected.format());
        try (RowReader reader = RowReader.open(files.content(id), detected.format(), probe)) {
            List<String> header = reader.header();
            long rows = 0;
            while (reader.read() != null) {
                rows++;
            }
            if (rows == 0) {
                throw new UnreadableFile("imports.file.onlyHeader");
            }
            List<Column> columns = columns(header, former, user);
            NotationProbe.Found found = probe.found(
                    column -> column < columns.size() && columns.get(column).field() != null);
            runs.describe(id, size, detected.noted(found), columns, rows);
        }
    }

    /** A mapping made by hand survives another encoding as long as the headings stay the same; constants always do. */
    private List<Column> columns(List<String> header, @Nullable List<Column> former, Rights user) {
        List<Column> constants = former == null
                ? List.of()
                : former.stream().filter(Column::constant).toList();
        if (former != null
                && former.subList(0, former.size() - constants.size()).stream()
                        .map(Column::heading)
                        .toList()
                        .equals(header)) {
            return former;
        }
        return Column.beside(definitions.guess(header, user), constants);
    }

    /** The first rows of a run's file, as they stand. */
    List<RawRow> preview(ImportRun run) {
        try (RowReader reader =
                RowReader.open(files.content(run.id()), run.detected().format())) {
            List<RawRow> rows = new ArrayList<>();
            for (RawRow row = reader.read();
                    row != null && rows.size() < ImportService.PREVIEW_ROWS;
                    row = reader.read()) {
                rows.add(row);
            }
            return rows;
        }
    }
}
