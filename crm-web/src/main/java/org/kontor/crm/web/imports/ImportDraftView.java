package org.kontor.crm.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.Column;
import org.kontor.crm.imports.ImportField;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.RawRow;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;
import org.omnifaces.util.Faces;

/** A file before its import starts: how it is read, which column fills what, its first rows. */
@Named
@ViewScoped
public class ImportDraftView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<String> CHARSETS =
            List.of("UTF-8", "windows-1250", "ISO-8859-2", "UTF-16LE", "UTF-16BE", "windows-1252", "IBM852");

    @Inject
    Me me;

    @Inject
    ImportService imports;

    @Inject
    ImportWords words;

    @Inject
    ImportConstantsView constants;

    @Inject
    ImportProfilesView profiles;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable ImportRun run;
    private List<RawRow> rows = List.of();
    private List<Choice> choices = new ArrayList<>();
    private @Nullable String sheet;
    private String charset = "";
    private String delimiter = "";
    private @Nullable String problem;

    /** The field chosen for one column. */
    public static class Choice implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Column column;
        private @Nullable String field;

        Choice(Column column) {
            this.column = column;
            field = column.field();
        }

        /** The column as it is stored. */
        public Column getColumn() {
            return column;
        }

        /** What stands in the header. */
        public String getHeading() {
            return column.heading();
        }

        public @Nullable String getField() {
            return field;
        }

        public void setField(@Nullable String field) {
            this.field = field == null || field.isEmpty() ? null : field;
        }
    }

    /** Shows the draft as it is stored. */
    void open(ImportRun draft) {
        run = draft;
        rows = imports.preview(me.rights(), draft.id());
        choices = draft.columns().stream()
                .filter(column -> !column.constant())
                .map(Choice::new)
                .collect(Collectors.toCollection(ArrayList::new));
        constants.open(draft);
        profiles.open(draft);
        sheet = draft.detected().format().sheet();
        charset = draft.detected().format().charset();
        delimiter = String.valueOf(draft.detected().format().delimiter());
    }

    /** Reads the file with the encoding and delimiter chosen. */
    public void reformat() {
        try {
            imports.reformat(
                    me.act(),
                    id(),
                    sheet == null ? new FileFormat(charset, delimiter.charAt(0)) : FileFormat.ofSheet(sheet));
            problem = null;
        } catch (BusinessException refused) {
            problem = texts.of(refused);
        }
        look();
    }

    /** Shows the draft as it is by now. */
    void look() {
        open(imports.run(me.rights(), id()));
    }

    /** Keeps the fields chosen so far. */
    public void map() {
        try {
            imports.map(me.act(), id(), choices.stream().map(Choice::getField).toList());
            problem = null;
        } catch (BusinessException refused) {
            problem = words.refusal(refused);
        }
    }

    /** Goes on to the keys, when the columns give a company's name. */
    public void next() {
        map();
        if (problem != null || !constants.isSound()) {
            return;
        }
        if (imports.run(me.rights(), id()).hasName()) {
            Faces.redirect("imports/%s?step=%s", id(), ImportDetailView.KEYS);
        } else {
            problem = texts.of("imports.nameNotMapped");
        }
    }

    /** Throws the file away. */
    public void discard() {
        imports.discard(me.act(), id());
        toasts.say(texts.of("imports.draft.discarded"));
        Faces.redirect("imports");
    }

    long id() {
        return Objects.requireNonNull(run).id();
    }

    /** What stands in the way of the start, null when nothing does. */
    public @Nullable String getProblem() {
        return problem;
    }

    /** The first rows of the file, each cell as its column reads it. */
    public List<ReadRow> getRows() {
        return rows.stream()
                .map(row ->
                        ReadRow.of(row, choices.stream().map(Choice::getColumn).toList()))
                .toList();
    }

    /** One choice for each column. */
    public List<Choice> getChoices() {
        return choices;
    }

    /** Fields to choose from. */
    public List<ImportField> getFields() {
        return imports.targets(me.rights());
    }

    /** Headings of the columns that fill nothing, apart by commas; empty when all do. */
    public String getSkipped() {
        return choices.stream()
                .filter(choice -> choice.field == null)
                .map(Choice::getHeading)
                .collect(Collectors.joining(", "));
    }

    /** Encodings to choose from, the one found out among them. */
    public List<String> getCharsets() {
        if (CHARSETS.contains(charset)) {
            return CHARSETS;
        }
        List<String> charsets = new ArrayList<>(CHARSETS);
        charsets.add(0, charset);
        return charsets;
    }

    /** Delimiters to choose from. */
    public List<String> getDelimiters() {
        return List.of(",", ";", "\t", "|");
    }

    public @Nullable String getSheet() {
        return sheet;
    }

    /** The workbook's sheet that is read, null for text. */
    public void setSheet(@Nullable String sheet) {
        this.sheet = sheet;
    }

    public String getCharset() {
        return charset;
    }

    public void setCharset(String charset) {
        this.charset = charset;
    }

    public String getDelimiter() {
        return delimiter;
    }

    public void setDelimiter(String delimiter) {
        this.delimiter = delimiter;
    }
}
