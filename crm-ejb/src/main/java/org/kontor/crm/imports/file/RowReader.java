package org.kontor.crm.imports.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks a file's rows from the first to the last in constant memory. The first row with anything in it is the header.
 * Bytes that are not of the encoding, a quote that never closes and cells beyond the limits end the walk with
 * {@link UnreadableFile}, naming the line.
 */
public final class RowReader implements AutoCloseable {

    /** Most columns a file may have. */
    public static final int MAX_COLUMNS = 500;

    /** Most characters one cell may have. */
    public static final int MAX_CELL = 100_000;

    /** Most characters one row may have. */
    public static final int MAX_ROW = 1_000_000;

    private final RowSource source;
    private final @Nullable NotationProbe probe;
    private final List<String> header;
    private long number;

    private RowReader(RowSource source, @Nullable NotationProbe probe) {
        this.source = source;
        this.probe = probe;
        RowSource.Line first = next();
        if (first == null) {
            throw new UnreadableFile("imports.file.empty");
        }
        header = first.cells().stream().map(String::strip).toList();
    }

    /**
     * Opens the content at its header.
     *
     * @throws UnreadableFile if there is not even a header, or it cannot be read so
     */
    public static RowReader open(Content content, FileFormat format) {
        return open(content, format, null);
    }

    /**
     * The same, with someone who looks at each row below the header.
     *
     * @throws UnreadableFile if there is not even a header, or it cannot be read so
     */
    public static RowReader open(Content content, FileFormat format, @Nullable NotationProbe probe) {
        RowSource source =
                format.isWorkbook() ? WorkbookSource.open(content, format) : TextSource.open(content, format);
        try {
            return new RowReader(source, probe);
        } catch (UnreadableFile unreadable) {
            source.close();
            throw unreadable;
        }
    }

    /** The header's cells, stripped. */
    public List<String> header() {
        return header;
    }

    /** The next row, or null after the last one. */
    public @Nullable RawRow read() {
        RowSource.Line line = next();
        if (line == null) {
            return null;
        }
        number++;
        if (probe != null) {
            probe.see(line.cells(), line.typed());
        }
        return new RawRow(number, line.number(), line.cells(), line.typed());
    }

    /** Passes over rows that were read before. */
    public void skip(long rows) {
        boolean more = true;
        while (more && number < rows) {
            more = read() != null;
        }
    }

    @Override
    public void close() {
        source.close();
    }

    private RowSource.@Nullable Line next() {
        RowSource.Line line = source.next();
        while (line != null && isBlank(line)) {
            line = source.next();
        }
        return line;
    }

    /** A line of nothing but delimiters, as spreadsheets write below their last row, is no row. */
    private static boolean isBlank(RowSource.Line line) {
        return line.cells().stream().allMatch(String::isBlank);
    }
}
