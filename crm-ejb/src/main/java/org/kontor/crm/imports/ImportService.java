package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Subject;
import org.kontor.crm.change.Act;
import org.kontor.crm.file.FileName;
import org.kontor.crm.imports.ImportRun.Goal;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.file.Detected;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.FileProbe;
import org.kontor.crm.imports.file.RawRow;
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

    @Inject
    Definitions definitions;

    @Inject
    RunQueries runs;

    @Inject
    CourseQueries course;

    @Inject
    FileQueries files;

    @Inject
    FileIntake intake;

    @Inject
    WaitingFiles waiting;

    @Inject
    ColumnCheck check;

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
     * @throws BusinessException if too many files of the user's wait for their imports to start
     */
    public long upload(Act act, String fileName, InputStream content) {
        Rights rights = access.rightsOf(act.userId());
        requireImport(rights);
        waiting.requireRoom(act.userId());
        long id = runs.create(act, FileName.of(fileName));
        long size = intake.store(id, content);
        Detected detected = FileProbe.detect(files.content(id));
        intake.describe(id, size, detected, null, rights);
        waiting.requireWithin(act.userId());
        return id;
    }

    /**
     * Reads a draft's file in another format.
     *
     * @throws UnreadableFile if it cannot be read so; the draft stays as it was
     */
    public void reformat(Act act, long id, FileFormat format) {
        ImportRun draft = draft(act, id);
        intake.describe(
                id, draft.fileSize(), draft.detected().chosen(format), draft.columns(), access.rightsOf(act.userId()));
    }

    /**
     * Says what each column of a draft fills; constants stay.
     *
     * @param fields for each column the code of a field, or null to leave the column out
     */
    public void map(Act act, long id, List<@Nullable String> fields) {
        ImportRun draft = draft(act, id);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < draft.columns().size(); i++) {
            Column column = draft.columns().get(i);
            String field = i < fields.size() ? fields.get(i) : null;
            columns.add(column.constant() ? column : column.filling(ImportFields.find(field) == null ? null : field));
        }
        definitions.requireSound(columns);
        ImportTargets.requireOpen(columns, access.rightsOf(act.userId()));
        runs.map(id, columns);
    }

    /**
     * Says how a draft's rows are treated (I-04).
     *
     * @throws BusinessException when there is no key, unless every row is to make a company
     */
    public void plan(Act act, long id, ImportPlan plan) {
        draft(act, id);
        if (plan.keys().isEmpty() && plan.known() != ImportPlan.Known.ADD) {
            throw new BusinessException("imports.noKey");
        }
        runs.plan(id, plan);
    }

    /** The fields that columns can fill for the reader, in the order people choose from. */
    public List<ImportField> targets(Rights rights) {
        requireImport(rights);
        return definitions.targets(rights);
    }

    /** A draft's columns and what they fill so far. */
    public List<Column> columns(Act act, long id) {
        return draft(act, id).columns();
    }

    /** How a draft's rows are to be treated so far. */
    public ImportPlan planned(Act act, long id) {
        return draft(act, id).plan();
    }

    /** The first rows of the file, as they stand. */
    public List<RawRow> preview(Rights rights, long id) {
        return intake.preview(run(rights, id));
    }

    /**
     * Lets a draft be run; whoever calls this starts the job after the transaction.
     *
     * @throws BusinessException when no column fills the name
     */
    public void queue(Act act, long id) {
        queue(act, id, Goal.WRITE);
    }

    /**
     * Lets a draft be tried (I-05): every row is decided, nothing is written. Whoever calls this starts the job after the
     * transaction.
     *
     * @throws BusinessException when no column fills the name
     */
    public void tryOut(Act act, long id) {
        queue(act, id, Goal.TRY);
    }

    private void queue(Act act, long id, Goal goal) {
        ImportRun draft = draft(act, id);
        if (!draft.hasName()) {
            throw new BusinessException("imports.nameNotMapped");
        }
        if (draft.plan().known() != ImportPlan.Known.ADD
                && draft.plan().keysOf(draft.columns()).isEmpty()) {
            throw new BusinessException("imports.noKeyGiven");
        }
        check.requireStart(draft.columns(), access.rightsOf(act.userId()));
        if (!course.queue(id, Status.DRAFT, goal, Moved.ANEW)) {
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
        return find(rights, id).orElseThrow(() -> new NotFound(new RecordRef("import", id)));
    }

    /** The run; empty if one may not see it. */
    public Optional<ImportRun> find(Rights rights, long id) {
        return runs.find(id).filter(run -> run.userId() == rights.userId() || seesAll(rights));
    }

    /** The newest runs that one may see. */
    public List<ImportRun> list(Rights rights) {
        return runs.list(seesAll(rights) ? null : rights.userId(), LISTED);
    }

    /** Whether one sees the runs of others. */
    static boolean seesAll(Rights rights) {
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
}
