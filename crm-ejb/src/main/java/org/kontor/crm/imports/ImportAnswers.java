package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.shared.BusinessException;

/**
 * Door to the questions of a tried run whose plan is to ask: what becomes of each row whose company is there (I-04). Answers can
 * be changed until the run is applied; what nobody answers is left out then.
 */
@Stateless
@PermitAll
public class ImportAnswers {

    @Inject
    ImportService imports;

    @Inject
    RunQueries runs;

    @Inject
    AnswerQueries answers;

    @Inject
    AccessService access;

    /** How many rows are answered how. */
    public Answered count(Rights rights, long id) {
        imports.run(rights, id);
        return answers.count(id);
    }

    /** Whose answers stand, most rows first; none when nobody was asked. */
    public List<Answerer> who(Rights rights, long id) {
        return imports.run(rights, id).plan().known() == Known.ASK ? answers.who(id) : List.of();
    }

    /**
     * Answers rows; others than those that are asked about stay as they are.
     *
     * @param answer null takes an answer back
     * @param rows numbers of rows, at most 1,000
     * @return how many were answered
     * @throws BusinessException when the run does not wait for answers
     */
    public int answer(Act act, long id, @Nullable Answer answer, List<Long> rows) {
        requireWaiting(act, id);
        return answers.say(id, act.userId(), answer, rows);
    }

    /** Gives all rows without an answer this one. */
    public int answerOpen(Act act, long id, Answer answer) {
        requireWaiting(act, id);
        return answers.sayOpen(id, act.userId(), answer);
    }

    private void requireWaiting(Act act, long id) {
        Rights rights = access.rightsOf(act.userId());
        imports.requireImport(rights);
        runs.lock(id);
        if (imports.run(rights, id).status() != Status.TRIED) {
            throw new BusinessException("imports.notTried");
        }
    }
}
