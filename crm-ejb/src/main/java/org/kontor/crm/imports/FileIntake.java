package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.imports.file.Detected;
import org.kontor.crm.imports.file.NotationProbe;
import org.kontor.crm.imports.file.RawRow;
import org.kontor.crm.imports.file.RowReader;
import org.kontor.crm.imports.file.TextsInPlace;
import org.kontor.crm.imports.file.UnreadableFile;
import org.kontor.crm.platform.SqlFailure;

/** Takes a file in: stores it, and describes it in its run. */
@Dependent
class FileIntake {

    /** How every workbook begins, as other archives do. */
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private static final String NO_ROOM = "imports.file.noRoom";

    private static final int BLOCK = 1 << 16;

    @Inject
    RunQueries runs;

    @Inject
    FileQueries files;

    @Inject
    Definitions definitions;

    /**
     * Stores everything the stream gives; a workbook with very many texts so that each stands in its cell.
     *
     * @return how many bytes the stream gave
     * @throws UnreadableFile when there are too many, or the database has no room for them
     */
    long store(long id, InputStream content) {
        try {
            BufferedInputStream bytes = new BufferedInputStream(content);
            bytes.mark(ARCHIVE.length);
            boolean archive = Arrays.equals(bytes.readNBytes(ARCHIVE.length), ARCHIVE);
            bytes.reset();
            return archive ? storeWorkbook(id, bytes) : stored(id, bytes);
        } catch (SqlFailure refused) {
            throw Breakdown.of(refused) == Breakdown.DISK ? new UnreadableFile(NO_ROOM) : refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long storeWorkbook(long id, InputStream content) throws IOException {
        Path folder = folder();
        Path file = folder.resolve("upload.xlsx");
        try {
            long size = spooled(content, file);
            Path sound = size > ImportService.MAX_BYTES ? file : inPlace(file);
            try (InputStream bytes = Files.newInputStream(sound)) {
                stored(id, bytes);
            } finally {
                Files.deleteIfExists(sound);
            }
            return size;
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("kontor-import");
        } catch (IOException full) {
            throw new UnreadableFile(NO_ROOM);
        }
    }

    /** What cannot be unpacked is no workbook; all else that goes wrong is this server's disk. */
    private static Path inPlace(Path file) {
        try {
            return TextsInPlace.of(file);
        } catch (ZipException | EOFException broken) {
            throw new UnreadableFile("imports.file.workbook");
        } catch (IOException full) {
            throw new UnreadableFile(NO_ROOM);
        }
    }

    /** Writes no more than one block beyond what a file may have. */
    private static long spooled(InputStream content, Path file) throws IOException {
        byte[] block = new byte[BLOCK];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(block);
                    read > 0 && size <= ImportService.MAX_BYTES;
                    read = content.read(block)) {
                write(out, block, read);
                size += read;
            }
        }
        return size;
    }

    private static void write(OutputStream out, byte[] block, int size) {
        try {
            out.write(block, 0, size);
        } catch (IOException full) {
            throw new UnreadableFile(NO_ROOM);
        }
    }

    private long stored(long id, InputStream content) throws IOException {
        long size = files.store(id, content, ImportService.MAX_BYTES);
        if (size > ImportService.MAX_BYTES) {
            throw new UnreadableFile("imports.file.tooLarge", ImportService.MAX_BYTES >> 20);
        }
        return size;
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
