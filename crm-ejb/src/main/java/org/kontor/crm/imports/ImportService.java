package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Subject;
import org.kontor.crm.change.Act;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.file.Content;
import org.kontor.crm.imports.file.Detected;
import org.kontor.crm.imports.file.Evidence;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.FileProbe;
import org.kontor.crm.imports.file.RawRow;
import org.kontor.crm.imports.file.RowReader;
import org.kontor.crm.imports.file.UnreadableFile;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/**
 * Door to imports for pages, REST and jobs (S-05, I-01 to I-08). Open to every caller, because rights are values here.
 * One sees the own runs; who may change settings and read every company sees all. Uploading only stores the file and
 * says what it is; what cannot be read is refused there with one message, and nothing of it stays.
 */
@Stateless
@PermitAll
public class ImportService {

    /** Most bytes a file may have: 1 GiB. */
    public static final long MAX_BYTES = 1L << 30;

    /** So many rows a preview shows. */
    public static final int PREVIEW_ROWS = 20;

    private static final int LISTED = 100;
    private static final int NAME_MAX = 255;

    @Inject
    CustomFieldService customFields;

    @Inject
    RunQueries runs;

    @Inject
    FileQueries files;

    @Inject
    AccessService access;

    /** Whether one may import companies at all. */
    public boolean mayImport(Rights rights) {
        return rights.mayEver(Entity.COMPANY, Operation.IMPORT);
    }

    /**
     * Stores a file and finds out what it is. Its columns map themselves.
     *
     * @param fileName as the sender calls it
     * @return id of the run, still a draft
     * @throws UnreadableFile if it is empty, has only a header, is no text or is broken
     */
    public long upload(Act act, String fileName, InputStream content) {
        requireImport(access.rightsOf(act.userId()));
        long id = runs.create(act, baseName(fileName));
        long size = store(id, content);
        Detected detected = FileProbe.detect(files.content(id));
        describe(id, size, detected, null, access.rightsOf(act.userId()));
        return id;
    }

    private long store(long id, InputStream content) {
        try {
            long size = files.store(id, content, MAX_BYTES);
            if (size > MAX_BYTES) {
                throw new UnreadableFile("imports.file.tooLarge", MAX_BYTES >> 20);
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(long id, long size, Detected detected, @Nullable List<Column> former, Rights user) {
        try (RowReader reader = RowReader.open(files.content(id), detected.format())) {
            List<String> header = reader.header();
            long rows = 0;
            while (reader.read() != null) {
                rows++;
            }
            if (rows == 0) {
                throw new UnreadableFile("imports.file.onlyHeader");
            }
            runs.describe(id, size, detected, columns(header, former, user), rows);
        }
    }

    /** A mapping made by hand survives another encoding as long as the headings stay the same. */
    private List<Column> columns(List<String> header, @Nullable List<Column> former, Rights user) {
        if (former != null && former.stream().map(Column::heading).toList().equals(header)) {
            return former;
        }
        return ImportTargets.guess(header, customFields.inUse("company"), user);
    }

    /**
     * Reads a draft's file in another format.
     *
     * @throws UnreadableFile if it cannot be read so; the draft stays as it was
     */
    public void reformat(Act act, long id, FileFormat format) {
        ImportRun draft = draft(act, id);
        Evidence chosen = new Evidence(Evidence.Kind.CHOSEN, 0);
        FileFormat now = draft.detected().format();
        describe(
                id,
                draft.fileSize(),
                new Detected(
                        format,
                        format.charset().equals(now.charset())
                                ? draft.detected().charsetEvidence()
                                : chosen,
                        format.delimiter() == now.delimiter() ? draft.detected().delimiterEvidence() : chosen),
                draft.columns(),
                access.rightsOf(act.userId()));
    }

    /**
     * Says what each column of a draft fills.
     *
     * @param fields for each column the code of a field, or null to leave the column out
     */
    public void map(Act act, long id, List<@Nullable String> fields) {
        ImportRun draft = draft(act, id);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < draft.columns().size(); i++) {
            String field = i < fields.size() ? fields.get(i) : null;
            columns.add(new Column(draft.columns().get(i).heading(), ImportFields.find(field) == null ? null : field));
        }
        ImportFields.requireSound(columns, customFields.inUse("company"));
        ImportTargets.requireOpen(columns, access.rightsOf(act.userId()));
        runs.map(id, columns);
    }

    /** A draft's columns and what they fill so far. */
    public List<Column> columns(Act act, long id) {
        return draft(act, id).columns();
    }

    /** The first rows of the file, as they stand. */
    public List<RawRow> preview(Rights rights, long id) {
        ImportRun run = run(rights, id);
        Content content = files.content(id);
        try (RowReader reader = RowReader.open(content, run.detected().format())) {
            List<RawRow> rows = new ArrayList<>();
            for (RawRow row = reader.read(); row != null && rows.size() < PREVIEW_ROWS; row = reader.read()) {
                rows.add(row);
            }
            return rows;
        }
    }

    /**
     * Lets a draft be run; whoever calls this starts the job after the transaction.
     *
     * @throws BusinessException when no column fills the name
     */
    public void queue(Act act, long id) {
        ImportRun draft = draft(act, id);
        if (!draft.hasName()) {
            throw new BusinessException("imports.nameNotMapped");
        }
        ImportTargets.requireOpen(draft.columns(), access.rightsOf(act.userId()));
        if (!runs.queue(id)) {
            throw new BusinessException("imports.notDraft");
        }
    }

    /** Throws a draft away with its file. */
    public void discard(Act act, long id) {
        draft(act, id);
        runs.delete(id);
    }

    /** The run, if one may see it. */
    public ImportRun run(Rights rights, long id) {
        return runs.find(id)
                .filter(run -> run.userId() == rights.userId() || seesAll(rights))
                .orElseThrow(() -> new NotFound(new RecordRef("import", id)));
    }

    /** The newest runs that one may see. */
    public List<ImportRun> list(Rights rights) {
        return runs.list(seesAll(rights) ? null : rights.userId(), LISTED);
    }

    private static boolean seesAll(Rights rights) {
        return rights.mayChangeSettings() && rights.level(Entity.COMPANY, Operation.READ) == Level.ALL;
    }

    private ImportRun draft(Act act, long id) {
        Rights rights = access.rightsOf(act.userId());
        requireImport(rights);
        runs.lock(id);
        ImportRun run = run(rights, id);
        if (run.status() != Status.DRAFT) {
            throw new BusinessException("imports.notDraft");
        }
        return run;
    }

    /**
     * Goes on only if one may import companies.
     *
     * @throws Forbidden otherwise, saying why
     */
    public void requireImport(Rights rights) {
        if (!mayImport(rights)) {
            throw new Forbidden(
                    Entity.COMPANY,
                    Operation.IMPORT,
                    rights.decide(Entity.COMPANY, Operation.IMPORT, new Subject(rights.userId(), false)));
        }
    }

    /** Some browsers send whole paths. */
    private static String baseName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .strip()
                .replaceAll("\\p{Cntrl}", "");
        String known = name.isEmpty() ? "import.csv" : name;
        return known.length() > NAME_MAX ? known.substring(0, NAME_MAX) : known;
    }
}
