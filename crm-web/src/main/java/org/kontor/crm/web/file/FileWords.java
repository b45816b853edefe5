package org.kontor.crm.web.file;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.kontor.crm.file.FileService;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Texts;

/** What a file is and how large, in words. */
@Named
@RequestScoped
public class FileWords {

    private static final char HARD_SPACE = '\u00A0';
    private static final int UNIT = 1024;

    /** By the end of a media type, the end of the key of its words. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("pdf", "pdf"),
            Map.entry("wordprocessingml.document", "document"),
            Map.entry("opendocument.text", "document"),
            Map.entry("rtf", "document"),
            Map.entry("spreadsheetml.sheet", "sheet"),
            Map.entry("opendocument.spreadsheet", "sheet"),
            Map.entry("presentationml.presentation", "slides"),
            Map.entry("opendocument.presentation", "slides"),
            Map.entry("x-ole-storage", "office"),
            Map.entry("plain", "text"),
            Map.entry("zip", "archive"),
            Map.entry("gzip", "archive"),
            Map.entry("x-7z-compressed", "archive"),
            Map.entry("vnd.rar", "archive"));

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    @Inject
    FileService files;

    /** The kind of a file by its media type: PDF, obraz, tekst. */
    public String kind(String type) {
        String main = type.substring(0, type.indexOf('/'));
        if (main.equals("image") || main.equals("audio") || main.equals("video")) {
            return texts.of("files.kind." + main);
        }
        return KINDS.entrySet().stream()
                .filter(kind -> type.endsWith("/" + kind.getKey()) || type.endsWith("." + kind.getKey()))
                .map(kind -> texts.of("files.kind." + kind.getValue()))
                .findFirst()
                .orElseGet(() -> texts.of("files.kind.other"));
    }

    /** A size: 512 B, 1,5 kB, 25 MB. Units of 1,024, named as people know them. */
    public String size(long bytes) {
        if (bytes < UNIT) {
            return formats.number(bytes) + HARD_SPACE + "B";
        }
        BigDecimal kilo = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(UNIT), 1, RoundingMode.HALF_UP);
        if (kilo.intValue() < UNIT) {
            return figure(kilo) + HARD_SPACE + "kB";
        }
        BigDecimal unit = BigDecimal.valueOf((long) UNIT * UNIT);
        return figure(BigDecimal.valueOf(bytes).divide(unit, 1, RoundingMode.HALF_UP)) + HARD_SPACE + "MB";
    }

    private String figure(BigDecimal value) {
        return formats.figure(value, value.stripTrailingZeros().scale() <= 0 ? 0 : 1);
    }

    /** Most bytes a file may have. */
    public long getLimit() {
        return files.limit();
    }
}
