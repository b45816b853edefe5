package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;

/** Decides what becomes of rows, the first time and again. */
@Dependent
class Verdicts {

    @Inject
    DecideQueries decisions;

    @Inject
    SettleQueries settlements;

    @Inject
    CustomFieldService customFields;

    /** Gives every row of the range a verdict that has none yet. */
    void decide(ImportRun run, Rights user, RowRange range) {
        ImportPlan plan = run.plan().of(run.columns());
        decisions.decide(
                run.id(),
                new DecideQueries.Manner(
                        plan,
                        user,
                        naming(run),
                        PeopleRuleQueries.of(run, user),
                        AddressFields.isInParts(run.columns()),
                        run.waiver() != null),
                range);
    }

    /** Puts rows aside that write what earlier rows write, when all are decided. */
    void settle(ImportRun run) {
        settlements.sameCompany(run.id());
        settlements.shared(run, new RowRange(1, run.rows()));
    }

    /** The same for rows of the range that were decided anew. */
    void settle(ImportRun run, RowRange range) {
        settlements.sameCompany(run.id(), range);
        settlements.shared(run, range);
    }

    /** Custom fields that the run fills and that hold several records. */
    private List<CustomField> naming(ImportRun run) {
        List<CustomField> custom = customFields.all("company");
        return ImportFields.of(run.columns()).stream()
                .filter(Objects::nonNull)
                .flatMap(filled -> custom.stream().filter(field -> field.path().equals(filled.key())))
                .filter(field -> field.multiple() && field.target() != null)
                .toList();
    }
}
