package org.kontor.crm.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.file.DayOrder;
import org.kontor.crm.imports.file.DecimalMark;
import org.kontor.crm.imports.file.FileFormat;

/** How a draft's file is read, as a person wants it (I-02): what was found out is chosen until something else is. */
@Named
@ViewScoped
public class ImportFormatView implements Serializable {

    /** Any sign that is not on the list, typed by hand. */
    static final String OTHER = "other";

    private static final long serialVersionUID = 1L;

    private static final List<String> CHARSETS =
            List.of("UTF-8", "windows-1250", "ISO-8859-2", "UTF-16LE", "UTF-16BE", "windows-1252", "IBM852");
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|", OTHER);
    private static final List<String> QUOTES = List.of("\"", "'", FormatWords.NONE, OTHER);

    @Inject
    ImportDraftView draft;

    private @Nullable FormatChoice choice;

    /** What is chosen. */
    public FormatChoice getChoice() {
        if (choice == null) {
            choice = new FormatChoice(draft.getDetected().format(), DELIMITERS, QUOTES);
        }
        return choice;
    }

    /** Reads the file as chosen, once every sign is there. */
    public void reformat() {
        FileFormat wanted = getChoice().format();
        if (wanted != null) {
            draft.reformat(wanted);
            choice = null;
        }
    }

    /** Encodings to choose from, the one found out among them. */
    public List<String> getCharsets() {
        String charset = getChoice().getCharset();
        List<String> charsets = new ArrayList<>(CHARSETS);
        if (!charsets.contains(charset)) {
            charsets.add(0, charset);
        }
        return charsets;
    }

    /** Delimiters to choose from. */
    public List<String> getDelimiters() {
        return DELIMITERS;
    }

    /** Quotes to choose from. */
    public List<String> getQuotes() {
        return QUOTES;
    }

    /** Decimal marks to choose from: a workbook has numbers of its own, which need one mark with its texts. */
    public List<DecimalMark> getMarks() {
        return Stream.of(DecimalMark.values())
                .filter(mark -> mark != DecimalMark.ANY || getChoice().getSheet() == null)
                .toList();
    }

    /** Orders of dates to choose from. */
    public DayOrder[] getOrders() {
        return DayOrder.values();
    }
}
