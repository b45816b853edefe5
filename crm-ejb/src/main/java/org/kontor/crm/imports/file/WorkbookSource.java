package org.kontor.crm.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a workbook's sheet (ECMA-376), one after the other. The file is looked through by {@link WorkbookGuard} before
 * anything of it is parsed, and lies on this server's disk while it is read.
 */
final class WorkbookSource implements RowSource {

    private static final Logger LOG = System.getLogger(WorkbookSource.class.getName());

    private final Path file;
    private final DecimalMark mark;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long line;

    private WorkbookSource(Path file, ReadableWorkbook workbook, Sheet sheet, DecimalMark mark) throws IOException {
        this.file = file;
        this.mark = mark;
        this.workbook = workbook;
        stream = sheet.openStream();
        rows = stream.iterator();
    }

    static WorkbookSource open(Content content, FileFormat format) {
        return read(content, (file, workbook) -> {
            Sheet sheet = workbook.findSheet(String.valueOf(format.sheet()))
                    .orElseThrow(() -> new UnreadableFile("imports.file.sheetGone", String.valueOf(format.sheet())));
            return new WorkbookSource(file, workbook, sheet, format.notation().decimals());
        });
    }

    /** Names of the sheets, in their order. */
    static List<String> sheets(Content content) {
        return read(content, (file, workbook) -> {
            List<String> names = workbook.getSheets()
                    .map(Sheet::getName)
                    .filter(Objects::nonNull)
                    .toList();
            workbook.close();
            Files.deleteIfExists(file);
            return names;
        });
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(Path file, ReadableWorkbook workbook) throws IOException;
    }

    private static <T> T read(Content content, Reading<T> reading) {
        Path file = null;
        try {
            file = copy(content);
            WorkbookGuard.check(file);
            return read(file, reading);
        } catch (IOException | RuntimeException broken) {
            delete(file);
            if (broken instanceof UnreadableFile known) {
                throw known;
            }
            LOG.log(Level.INFO, "a workbook cannot be read", broken);
            throw new UnreadableFile("imports.file.workbook");
        }
    }

    /** The file on this server's disk: what goes wrong with that says nothing of the file. */
    private static Path copy(Content content) {
        Path file = null;
        try (InputStream bytes = content.open()) {
            file = Files.createTempFile("kontor-import", ".xlsx");
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException full) {
            delete(file);
            throw new UnreadableFile("imports.file.noRoom");
        }
    }

    private static <T> T read(Path file, Reading<T> reading) throws IOException {
        ReadableWorkbook workbook = workbook(file);
        try {
            return reading.read(file, workbook);
        } catch (IOException | RuntimeException broken) {
            workbook.close();
            throw broken;
        }
    }

    /** One without any styles is one, too: it shows no days, and the library wants to be told so. */
    private static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException noStyles) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Line next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            // rows need not say which they are
            line = Math.max(row.getRowNum(), line + 1);
            return line(row);
        } catch (UnreadableFile known) {
            throw known;
        } catch (RuntimeException broken) {
            throw new UnreadableFile("imports.file.sheetBroken", line + 1);
        }
    }

    private Line line(Row row) {
        if (row.getCellCount() > RowReader.MAX_COLUMNS) {
            throw new UnreadableFile("imports.file.sheetBroken", line);
        }
        List<String> cells = new ArrayList<>(row.getCellCount());
        BitSet typed = new BitSet();
        long size = 0;
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.hasCell(column) ? row.getCell(column) : null;
            String text = CellText.of(cell, mark);
            typed.set(column, CellText.isTyped(cell));
            size += text.length();
            if (text.length() > RowReader.MAX_CELL || size > RowReader.MAX_ROW) {
                throw new UnreadableFile("imports.file.sheetBroken", line);
            }
            cells.add(text);
        }
        return new Line(line, cells, typed);
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }
}
