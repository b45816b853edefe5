package org.kontor.crm.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Goal;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.imports.MatchKey;
import org.kontor.crm.imports.ResultRow;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;
import org.omnifaces.util.Faces;

/** One import: how far it is, and what became of its rows. A file still being looked at is {@link ImportDraftView}'s. */
@Named
@ViewScoped
public class ImportDetailView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;
    private static final Set<Bucket> SELDOM = EnumSet.of(Bucket.ASKED, Bucket.FORBIDDEN);

    /** How addresses name the step of keys and duplicates. */
    static final String KEYS = "keys";

    /** How addresses name what taking the run back would do. */
    static final String UNDO = "undo";

    @Inject
    Me me;

    @Inject
    ImportService imports;

    @Inject
    ImportResults results;

    @Inject
    ImportWords words;

    @Inject
    ImportFiles files;

    @Inject
    ImportNarrowing narrowing;

    @Inject
    ImportDraftView draft;

    @Inject
    ImportKeysView keys;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable Long id;
    private @Nullable String step;
    private @Nullable String tab;
    private @Nullable ImportRun run;
    private List<ResultRow> rows = List.of();
    private boolean anyLacking;

    /** Reads the run, and the rows of the open tab. */
    public void load() {
        run = imports.run(me.rights(), Objects.requireNonNull(id));
        if (narrowing.isMisread()) {
            toasts.refuse(texts.of("address.misread"));
        }
        if (run.status() == Status.DRAFT) {
            draft.open(run);
            keys.open(run);
        } else if (run.status() == Status.COMPLETED || run.status() == Status.TRIED) {
            Bucket bucket = getBucket();
            rows = results.rows(me.rights(), run.id(), bucket, narrowing.filter(bucket), narrowing.behind(), ROWS);
            anyLacking = run.status() == Status.COMPLETED
                    && run.undone() == null
                    && run.waiver() != null
                    && results.isAnyLacking(me.rights(), run.id());
        }
    }

    /** Which part of the page tells of the run as it is now. */
    public String getStage() {
        if (UNDO.equals(step) && getRun().isUndoable()) {
            return "takeback";
        }
        return switch (getRun().status()) {
            case DRAFT -> KEYS.equals(step) ? KEYS : "draft";
            case QUEUED, RUNNING -> "progress";
            case TRIED -> "trial";
            case COMPLETED -> "result";
            case PAUSED, FAILED, STOPPED -> "failure";
        };
    }

    /** Number of the step the run is at; behind the last one when all are done. */
    public int getPlace() {
        return switch (getRun().status()) {
            case DRAFT -> KEYS.equals(step) ? 3 : 2;
            case COMPLETED -> 6;
            case TRIED -> 4;
            default -> getRun().goal() == Goal.TRY ? 4 : 5;
        };
    }

    /** The keys of the run that its columns give, first things first. */
    public List<MatchKey> getKeys() {
        return getRun().plan().keysOf(getRun().columns());
    }

    /** Looks how far the run is; when it has come to its end the page shows the result. */
    public void look() {
        run = imports.run(me.rights(), getRun().id());
        if (!run.isActive()) {
            Here.showAnew();
        }
    }

    /** Sends the rejected rows as a file. */
    public void download() {
        Faces.sendFile(words.rejectedName(getRun()), true, out -> files.rejected(me.rights(), getRun(), out));
    }

    /** The run. */
    public ImportRun getRun() {
        return Objects.requireNonNull(run);
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getStep() {
        return step;
    }

    /** Which step of a draft is shown. */
    public void setStep(@Nullable String step) {
        this.step = step;
    }

    public @Nullable String getTab() {
        return tab;
    }

    public void setTab(@Nullable String tab) {
        this.tab = tab;
    }

    /** The buckets in the order of their tabs; those that most runs have not only where they hold anything. */
    public List<Bucket> getBuckets() {
        return Arrays.stream(Bucket.values())
                .filter(bucket -> !SELDOM.contains(bucket) || count(bucket) > 0)
                .toList();
    }

    /**
     * The bucket of the open tab: the one the address names, as long as it has a tab, else what waits for answers, else the first
     * that holds anything.
     */
    public Bucket getBucket() {
        return getBuckets().stream()
                .filter(bucket -> code(bucket).equals(tab))
                .findFirst()
                .orElseGet(() -> Stream.concat(Stream.of(Bucket.ASKED), getBuckets().stream())
                        .filter(bucket -> count(bucket) > 0)
                        .findFirst()
                        .orElse(Bucket.CREATED));
    }

    /** Whether rows of the open tab say why they are there. */
    public boolean isReasoned() {
        return List.of(Bucket.ASKED, Bucket.DUPLICATE, Bucket.FORBIDDEN, Bucket.REJECTED)
                .contains(getBucket());
    }

    /** A bucket as addresses name it. */
    public String code(Bucket bucket) {
        return bucket.name().toLowerCase(Locale.ROOT);
    }

    /** How many rows a bucket holds. */
    public long count(Bucket bucket) {
        ImportRun.Tally tally = getRun().tally();
        return tally == null ? 0 : tally.of(bucket);
    }

    /**
     * A bucket's stretch of the bar.
     *
     * @param code the bucket as classes name it
     * @param from rows before it
     * @param size its rows
     */
    public record Part(String code, long from, long size) {}

    /** The bar's stretches, one after the other. */
    public List<Part> getParts() {
        List<Part> parts = new ArrayList<>();
        long from = 0;
        for (Bucket bucket : getBuckets()) {
            parts.add(new Part(code(bucket), from, count(bucket)));
            from += count(bucket);
        }
        return parts;
    }

    /** Whether companies of the run lack required fields still, so that a list shows them. */
    public boolean isAnyLacking() {
        return anyLacking;
    }

    /** The rows of the open tab. */
    public List<ResultRow> getRows() {
        return rows;
    }

    /** Number of the row behind which the next page starts, null when this is the last one. */
    public @Nullable Long getNext() {
        return rows.size() < ROWS
                ? null
                : Long.valueOf(rows.get(rows.size() - 1).number());
    }
}
