package org.kontor.crm.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.imports.Answer;
import org.kontor.crm.imports.Answered;
import org.kontor.crm.imports.Answerer;
import org.kontor.crm.imports.ImportAnswers;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.imports.ResultRow;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** What is to become of each row whose company is there, in the trial that {@link ImportDetailView} shows (I-04). */
@Named
@ViewScoped
public class ImportAskView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So many values of a list are named; the others are counted. */
    private static final int NAMED = 12;

    @Inject
    Me me;

    @Inject
    ImportAnswers answers;

    @Inject
    ImportResults results;

    @Inject
    ImportDetailView shown;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    @Inject
    Formats formats;

    @Inject
    ImportWords words;

    private final Map<Long, ResultRow> answered = new HashMap<>();
    private @Nullable Answered counted;
    private @Nullable String decided;
    private @Nullable List<String> newValues;
    private boolean everyOpen;

    /** A row as it is since its answer. */
    public ResultRow latest(ResultRow row) {
        return answered.getOrDefault(row.number(), row);
    }

    /** Whether this is the answer of a row. */
    public boolean isSaid(ResultRow row, Answer answer) {
        return latest(row).answer() == answer;
    }

    /** Whether the keyboard comes to a row by this answer: the one that is given, else the first. */
    public boolean isReached(ResultRow row, Answer answer) {
        return Objects.requireNonNullElse(latest(row).answer(), Answer.OVERWRITE) == answer;
    }

    /** Answers one row. */
    public void answer(ResultRow row, Answer answer) {
        act(() -> answers.answer(me.act(), shown.getRun().id(), answer, List.of(row.number())));
        results.rows(me.rights(), shown.getRun().id(), Bucket.ASKED, row.number() - 1, 1)
                .forEach(read -> answered.put(read.number(), read));
        counted = null;
        decided = null;
    }

    /**
     * Answers all rows shown, or all that nobody has answered.
     *
     * @param answer null takes back the answers of the rows shown
     */
    public void answerAll(@Nullable Answer answer) {
        long id = shown.getRun().id();
        act(() -> {
            if (everyOpen && answer != null) {
                answers.answerOpen(me.act(), id, answer);
            } else {
                answers.answer(
                        me.act(),
                        id,
                        answer,
                        shown.getRows().stream().map(ResultRow::number).toList());
            }
        });
        Here.showAnew();
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (Forbidden forbidden) {
            throw forbidden;
        } catch (BusinessException refused) {
            toasts.refuse(texts.of(refused));
            Here.showAnew();
        }
    }

    /** How many rows are answered how. */
    public Answered getCounted() {
        if (counted == null) {
            counted = tally().asked() == 0
                    ? new Answered(0, 0, 0, 0, 0, 0)
                    : answers.count(me.rights(), shown.getRun().id());
        }
        return counted;
    }

    /** What lists are to get, list by list: Branża: Hutnictwo, Szkutnictwo. */
    public List<String> getNewValues() {
        if (newValues == null) {
            newValues = results.newValues(me.rights(), shown.getRun().id()).entrySet().stream()
                    .map(list ->
                            texts.of("imports.trial.values.of", words.field(list.getKey()), named(list.getValue())))
                    .toList();
        }
        return newValues;
    }

    private String named(List<String> values) {
        String first = String.join(", ", values.subList(0, Math.min(values.size(), NAMED)));
        return values.size() <= NAMED ? first : texts.of("imports.trial.values.more", first, values.size() - NAMED);
    }

    /** Who decided how many rows, in words; empty when nobody has. */
    public String getDecided() {
        if (decided == null) {
            List<Answerer> who = answers.who(me.rights(), shown.getRun().id());
            decided = who.isEmpty()
                    ? ""
                    : texts.of(
                            "imports.answered",
                            who.stream()
                                    .map(one -> texts.of(
                                            "imports.answered.by", one.name(), one.rows(), formats.moment(one.at())))
                                    .collect(Collectors.joining("; ")));
        }
        return decided;
    }

    private Tally tally() {
        Tally tally = shown.getRun().tally();
        return tally == null ? new Tally(0, 0, 0, 0, 0, 0) : tally;
    }

    /** Companies that applying changes. */
    public long getChanging() {
        return tally().updated()
                + getCounted().overwrite()
                + getCounted().fill()
                - getCounted().same();
    }

    /** Companies that applying adds. */
    public long getAdding() {
        return tally().created() + getCounted().add();
    }

    /** Rows that are left out, those without an answer not among them. */
    public long getLeaving() {
        return tally().unchanged()
                + tally().duplicate()
                + tally().forbidden()
                + tally().rejected()
                + getCounted().skip()
                + getCounted().same();
    }

    /** The answers that one may give. */
    public List<Answer> getWays() {
        return Stream.of(Answer.values())
                .filter(answer -> answer != Answer.ADD || me.isMayAddCompany())
                .toList();
    }

    public boolean isEveryOpen() {
        return everyOpen;
    }

    /** Whether an answer for several rows is one for all that have none, shown or not. */
    public void setEveryOpen(boolean everyOpen) {
        this.everyOpen = everyOpen;
    }
}
