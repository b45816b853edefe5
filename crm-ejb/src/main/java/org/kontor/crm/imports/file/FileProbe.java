package org.kontor.crm.imports.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;

/** Finds out what a file is before anything of it is taken (I-02). */
public final class FileProbe {

    private FileProbe() {}

    /**
     * Reads the content once and tells its encoding, delimiter and quotes with the evidence for each. How it writes numbers and
     * dates shows only when its rows are read: see {@link NotationProbe}.
     *
     * @throws UnreadableFile if the file is empty or no text
     */
    public static Detected detect(Content content) {
        try {
            ByteProfile bytes = ByteProfile.of(content);
            if (bytes.length() == 0) {
                throw new UnreadableFile("imports.file.empty");
            }
            if (bytes.startsWith('P', 'K', 3, 4)) {
                return workbook(content);
            }
            CharsetGuess charset = CharsetGuess.of(bytes);
            String head = withoutMark(new String(bytes.head(), Charset.forName(charset.charset())));
            QuoteGuess quote = QuoteGuess.of(head);
            DelimiterGuess delimiter = DelimiterGuess.of(head, quote.quote());
            return new Detected(
                    new FileFormat(charset.charset(), delimiter.delimiter()).quotedBy(quote.quote()),
                    charset.evidence(),
                    delimiter.evidence(),
                    quote.evidence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Detected workbook(Content content) {
        List<String> sheets = WorkbookSource.sheets(content);
        if (sheets.isEmpty()) {
            throw new UnreadableFile("imports.file.workbook");
        }
        return Detected.workbook(sheets);
    }

    private static String withoutMark(String head) {
        return !head.isEmpty() && head.charAt(0) == TextSource.BYTE_ORDER_MARK ? head.substring(1) : head;
    }
}
