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
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.imports.file.Detected;
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
    }

    /** Reads the file as a person wants it. */
    void reformat(FileFormat wanted) {
        try {
            imports.reformat(me.act(), id(), wanted);
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

    /** What the file was found to be, or is read as. */
    public Detected getDetected() {
        return Objects.requireNonNull(run).detected();
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

    /** Headings of the columns that fill nothing, apart by commas; empty when all do. */
    public String getSkipped() {
        return choices.stream()
                .filter(choice -> choice.field == null)
                .map(Choice::getHeading)
                .collect(Collectors.joining(", "));
    }
}
