package org.kontor.crm.imports.file;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Writes a workbook anew with each text in its cell. Spreadsheet programs put all texts of a workbook into one part (ECMA-376,
 * 18.4.9), which whoever reads cells holds in memory as long as it reads: far more than a server has for one list, where nearly
 * every cell of 200,000 rows is a text of its own (I-11).
 */
public final class TextsInPlace {

    /** So many bytes of shared texts are held without a thought: 8 MiB. */
    static final long HELD = 8L << 20;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final ZipFile from;
    private final long held;

    private TextsInPlace(ZipFile from, long held) {
        this.from = from;
        this.held = held;
    }

    /**
     * The same workbook with texts in their cells, if its shared texts are many.
     *
     * @param file a file that may be a workbook
     * @return the file itself, or a new one beside it
     * @throws UnreadableFile when it is a workbook that would take too much
     */
    public static Path of(Path file) throws IOException {
        return of(file, HELD);
    }

    static Path of(Path file, long held) throws IOException {
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(file).get();
        } catch (IOException noArchive) {
            // whoever reads it says so
            return file;
        }
        try (zip) {
            return new TextsInPlace(zip, held).written(file);
        } catch (XMLStreamException broken) {
            throw new UnreadableFile("imports.file.workbook");
        }
    }

    private Path written(Path file) throws IOException, XMLStreamException {
        List<ZipArchiveEntry> parts = Collections.list(from.getEntries());
        List<ZipArchiveEntry> texts = parts.stream()
                .filter(part -> part.getSize() > held && root(part).equals("sst"))
                .toList();
        if (texts.size() != 1) {
            return file;
        }
        WorkbookGuard.check(file, true);
        Path target = Files.createTempFile(file.getParent(), "kontor-import", ".xlsx");
        try (InputStream table = from.getInputStream(texts.get(0));
                SharedTexts shared = SharedTexts.read(reader(table));
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (ZipArchiveEntry part : parts) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                write(part, texts.contains(part), shared, zip);
                zip.closeEntry();
            }
            return target;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            Files.deleteIfExists(target);
            throw broken;
        }
    }

    private void write(ZipArchiveEntry part, boolean isTexts, SharedTexts shared, ZipOutputStream zip)
            throws IOException, XMLStreamException {
        if (isTexts) {
            zip.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"
                    .getBytes(StandardCharsets.UTF_8));
        } else if (root(part).equals("worksheet")) {
            Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
            try (InputStream sheet = from.getInputStream(part)) {
                new SheetCopy(reader(sheet), shared, out).write();
            }
            out.flush();
        } else {
            try (InputStream bytes = from.getInputStream(part)) {
                bytes.transferTo(zip);
            }
        }
    }

    /** Closing it leaves the stream open. */
    private static XMLStreamReader reader(InputStream part) throws XMLStreamException {
        return XML.createXMLStreamReader(new BufferedInputStream(part, 1 << 16));
    }

    /** Name of the outermost element, empty where there is none. */
    private String root(ZipArchiveEntry part) {
        try (InputStream bytes = from.getInputStream(part)) {
            XMLStreamReader xml = XML.createXMLStreamReader(bytes);
            try {
                return xml.nextTag() == XMLStreamReader.START_ELEMENT ? xml.getLocalName() : "";
            } finally {
                xml.close();
            }
        } catch (IOException | XMLStreamException noXml) {
            return "";
        }
    }
}
