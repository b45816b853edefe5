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
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.imports.CellChange;
import org.kontor.crm.imports.Column;
import org.kontor.crm.imports.DayParts;
import org.kontor.crm.imports.GrowingList;
import org.kontor.crm.imports.ImportColumns;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** What is done to the cells of one column of a draft before they are understood, and what its empty ones say (I-03). */
@Named
@ViewScoped
public class ImportCellsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int NONE = -1;

    @Inject
    Me me;

    @Inject
    ImportService imports;

    @Inject
    ImportColumns columns;

    @Inject
    CustomFieldService definitions;

    @Inject
    ImportDraftView draft;

    @Inject
    ImportWords words;

    @Inject
    Texts texts;

    private int at = NONE;
    private int last = NONE;
    private String heading = "";
    private @Nullable String fallback;
    private @Nullable Boolean usual;
    private boolean createMissing;
    private @Nullable String fallbackProblem;
    private @Nullable String problem;
    private List<CellStep> steps = new ArrayList<>();

    /** Begins to change a column. */
    public void edit(int column) {
        Column stored = imports.columns(me.act(), draft.id()).get(column);
        at = column;
        last = column;
        heading = stored.heading();
        fallback = stored.fallback();
        usual = GrowingList.byDefault(stored.field(), definitions.all("company"))
                .orElse(null);
        createMissing = usual != null && Objects.requireNonNullElse(stored.createMissing(), usual);
        steps = stored.changes().stream().map(CellStep::new).collect(Collectors.toCollection(ArrayList::new));
        forget();
    }

    /** Another change, behind those that are there. */
    public void add() {
        steps.add(new CellStep(new CellChange(CellChange.Kind.TITLE, "", "")));
    }

    /** Gives a change up. */
    public void remove(int step) {
        if (step < steps.size()) {
            steps.remove(step);
        }
    }

    /** Leaves the column as it was. */
    public void cancel() {
        at = NONE;
    }

    /** Keeps what is done to the column's cells; what is wrong is said beside it. */
    public void save() {
        forget();
        List<Column> all = new ArrayList<>(imports.columns(me.act(), draft.id()));
        all.set(
                at,
                all.get(at)
                        .reading(
                                steps.stream().map(CellStep::change).toList(), Objects.requireNonNullElse(fallback, ""))
                        .creatingMissing(isUsual() ? null : createMissing));
        try {
            columns.shape(me.act(), draft.id(), all);
            draft.look();
            at = NONE;
        } catch (Invalid refused) {
            refused.problems().forEach(one -> say(one, all));
        } catch (BusinessException refused) {
            problem = words.refusal(refused);
        }
    }

    private void forget() {
        fallbackProblem = null;
        problem = null;
        steps.forEach(step -> step.setProblem(null));
    }

    private void say(Problem one, List<Column> all) {
        String path = "columns[" + at + "].";
        for (int i = 0; i < steps.size(); i++) {
            if (one.field().equals(path + "changes[" + i + "]")) {
                steps.get(i).setProblem(texts.of(one));
                return;
            }
        }
        if (one.field().equals(path + "default")) {
            fallbackProblem = texts.of(one);
        } else {
            problem = words.problem(one, all);
        }
    }

    /** Whether a column is being changed. */
    public boolean isOpen() {
        return at != NONE;
    }

    /** Number of the column that was changed last, to lead back to; -1 before any. */
    public int getLast() {
        return last;
    }

    /** What can be done to cells. */
    public CellChange.Kind[] getKinds() {
        return CellChange.Kind.values();
    }

    /** How days can be written. */
    public DayParts[] getOrders() {
        return DayParts.values();
    }

    public String getHeading() {
        return heading;
    }

    public List<CellStep> getSteps() {
        return steps;
    }

    public @Nullable String getFallback() {
        return fallback;
    }

    public void setFallback(@Nullable String fallback) {
        this.fallback = fallback;
    }

    private boolean isUsual() {
        return usual == null || usual.equals(createMissing);
    }

    /** Whether the column fills a field whose list may grow. */
    public boolean isGrowing() {
        return usual != null;
    }

    /** Whether words that the list lacks become values of it; else their rows are rejected. */
    public boolean isCreateMissing() {
        return createMissing;
    }

    public void setCreateMissing(boolean createMissing) {
        this.createMissing = createMissing;
    }

    public @Nullable String getFallbackProblem() {
        return fallbackProblem;
    }

    /** What is wrong elsewhere, null when nothing is. */
    public @Nullable String getProblem() {
        return problem;
    }
}
