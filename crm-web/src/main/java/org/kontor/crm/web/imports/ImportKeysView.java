package org.kontor.crm.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.batch.imports.ImportJobs;
import org.kontor.crm.imports.ImportPlan;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.imports.ImportPlan.Repeats;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.imports.ImportWaiving;
import org.kontor.crm.imports.MatchKey;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.omnifaces.util.Faces;

/** Keys and duplicates of a file before its import starts: by what companies are recognised, and what becomes of them. */
@Named
@ViewScoped
public class ImportKeysView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    ImportService imports;

    @Inject
    ImportWaiving waiving;

    @Inject
    ImportJobs jobs;

    @Inject
    Texts texts;

    private @Nullable ImportRun run;
    private List<Choice> choices = new ArrayList<>();
    private Known known = Known.OVERWRITE;
    private Repeats repeats = Repeats.REJECT;
    private boolean waivable;
    private boolean waives;
    private @Nullable String problem;

    /** A key that the columns give, and whether it is used. */
    public static class Choice implements Serializable {

        private static final long serialVersionUID = 1L;

        private final MatchKey key;
        private boolean used;

        Choice(MatchKey key, boolean used) {
            this.key = key;
            this.used = used;
        }

        public MatchKey getKey() {
            return key;
        }

        public boolean isUsed() {
            return used;
        }

        public void setUsed(boolean used) {
            this.used = used;
        }
    }

    /** Shows what the draft is to do. */
    void open(ImportRun draft) {
        run = draft;
        ImportPlan plan = draft.plan();
        List<MatchKey> given =
                new ImportPlan(List.of(MatchKey.values()), plan.known(), plan.repeats()).keysOf(draft.columns());
        choices = Stream.concat(plan.keys().stream(), Arrays.stream(MatchKey.values()))
                .distinct()
                .filter(given::contains)
                .map(key -> new Choice(key, plan.keys().contains(key)))
                .collect(Collectors.toCollection(ArrayList::new));
        known = plan.known();
        repeats = plan.repeats();
        waivable = waiving.isOffered(me.rights());
        waives = draft.waiver() != null;
    }

    /** Moves a key before the one above it. */
    public void up(int index) {
        if (index > 0 && index < choices.size()) {
            Collections.swap(choices, index, index - 1);
        }
    }

    /** Tries the run: shows what it would do, and writes nothing. */
    public void tryOut() {
        begin(id -> imports.tryOut(me.act(), id));
    }

    /** Starts the run and shows how far it is. */
    public void start() {
        begin(id -> imports.queue(me.act(), id));
    }

    /** Keeps what was chosen, so that a profile can be made of it, and goes back to the columns. */
    public void back() {
        try {
            keep();
            Faces.redirect("imports/%s", id());
        } catch (BusinessException refused) {
            problem = texts.of(refused);
        }
    }

    private void keep() {
        List<MatchKey> keys =
                choices.stream().filter(Choice::isUsed).map(Choice::getKey).toList();
        imports.plan(me.act(), id(), new ImportPlan(keys, known, repeats));
        waiving.waive(me.act(), id(), waivable && waives);
    }

    private long id() {
        return Objects.requireNonNull(run).id();
    }

    private void begin(LongConsumer queue) {
        long id = id();
        try {
            keep();
            queue.accept(id);
            jobs.start(id);
            Here.showAnew();
        } catch (BusinessException refused) {
            problem = texts.of(refused);
        }
    }

    /** What stands in the way of the start, null when nothing does. */
    public @Nullable String getProblem() {
        return problem;
    }

    /** The keys that the columns give, in their order. */
    public List<Choice> getChoices() {
        return choices;
    }

    /** What can become of companies that are there. */
    public Known[] getKnowns() {
        return Known.values();
    }

    /** What can become of rows that repeat others. */
    public Repeats[] getRepeated() {
        return Repeats.values();
    }

    /** Whether the reader may let rows lack required fields, and there are any. */
    public boolean isWaivable() {
        return waivable;
    }

    public boolean isWaives() {
        return waives;
    }

    public void setWaives(boolean waives) {
        this.waives = waives;
    }

    public Known getKnown() {
        return known;
    }

    public void setKnown(Known known) {
        this.known = known;
    }

    public Repeats getRepeats() {
        return repeats;
    }

    public void setRepeats(Repeats repeats) {
        this.repeats = repeats;
    }
}
