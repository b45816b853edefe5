package org.kontor.crm.imports.file;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that a workbook's cells share, on this server's disk: the n-th is found by where it begins and the next one does. */
final class SharedTexts implements AutoCloseable {

    private final Path texts;
    private final Path places;
    private final MappedByteBuffer bytes;
    private final LongBuffer starts;
    private long given;

    private SharedTexts(Path texts, Path places) throws IOException {
        this.texts = texts;
        this.places = places;
        bytes = map(texts);
        starts = map(places).asLongBuffer();
    }

    /** @param xml a part of shared texts, from its start; it is closed */
    static SharedTexts read(XMLStreamReader xml) throws IOException, XMLStreamException {
        Path texts = Files.createTempFile("kontor-import", ".texts");
        Path places = Files.createTempFile("kontor-import", ".places");
        try {
            fill(xml, texts, places);
            return new SharedTexts(texts, places);
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            Files.deleteIfExists(texts);
            Files.deleteIfExists(places);
            throw broken;
        } finally {
            xml.close();
        }
    }

    private static void fill(XMLStreamReader xml, Path texts, Path places) throws IOException, XMLStreamException {
        try (BufferedOutputStream out = new BufferedOutputStream(Files.newOutputStream(texts), 1 << 16);
                DataOutputStream starts =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(places)))) {
            long at = 0;
            starts.writeLong(at);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    byte[] text = item(xml).getBytes(StandardCharsets.UTF_8);
                    out.write(text);
                    at += text.length;
                    starts.writeLong(at);
                }
            }
        }
    }

    /** All of an item's pieces, without the hints of how it is pronounced. */
    private static String item(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int spoken = 0;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals("rPh")) {
                        spoken++;
                    } else if (xml.getLocalName().equals("t")) {
                        String piece = xml.getElementText();
                        text.append(spoken == 0 ? piece : "");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals("si")) {
                        return text.toString();
                    }
                    spoken -= xml.getLocalName().equals("rPh") ? 1 : 0;
                }
                default -> {
                    // blanks between the pieces
                }
            }
        }
    }

    private static MappedByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new UnreadableFile("imports.file.bomb");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    /**
     * The text with this number, from 0; a cell that names none has none.
     *
     * @throws UnreadableFile when there is none, or when all that were asked for are more than a workbook may have: a cell names
     *     the longest text with as few letters as any other
     */
    String get(String number) {
        if (number.isBlank()) {
            return "";
        }
        int index;
        try {
            index = Integer.parseInt(number.strip());
        } catch (NumberFormatException none) {
            index = -1;
        }
        if (index < 0 || index + 1 >= starts.limit()) {
            throw new UnreadableFile("imports.file.workbook");
        }
        byte[] text = new byte[(int) (starts.get(index + 1) - starts.get(index))];
        given += text.length;
        if (given > WorkbookGuard.MAX_UNPACKED) {
            throw new UnreadableFile("imports.file.bomb");
        }
        bytes.get((int) starts.get(index), text);
        return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(texts);
        Files.deleteIfExists(places);
    }
}
