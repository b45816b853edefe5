package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.customfield.CustomOption;
import org.kontor.crm.field.CustomKeeping;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.shared.SqlCondition;

/** A run's rows as far as a reader's rights reach, their values as readers know them. */
@Dependent
class ResultPages {

    @Inject
    ResultQueries results;

    @Inject
    PeopleQueries people;

    @Inject
    CustomKeeping words;

    @Inject
    PicklistService picklists;

    @Inject
    CustomFieldService definitions;

    @Inject
    OptionQueries options;

    @Inject
    UserService users;

    List<ResultRow> page(Rights rights, ImportRun run, ResultQueries.Wanted wanted) {
        SqlCondition readable = rights.scope(Entity.COMPANY, Operation.READ).condition("c");
        List<ResultQueries.Stored> stored = results.page(run.id(), readable, wanted);
        List<CustomField> fields = beside(options.all(run.id()));
        Differences differences = new Differences(
                items(),
                users.people(Differences.users(stored)),
                fields,
                words.words(rights, Differences.named(stored, fields)),
                new PersonDifferences(rights, unseen(rights, run, stored)));
        return stored.stream()
                .map(row -> new ResultRow(
                        row.number(),
                        row.line(),
                        row.bucket(),
                        row.name() == null ? nameIn(run, row.raw()) : row.name(),
                        row.companyId(),
                        ImportTargets.seen(differences.of(row), rights),
                        Reason.read(row.reasons()),
                        row.answer()))
                .toList();
    }

    private Set<PeopleQueries.Place> unseen(Rights rights, ImportRun run, List<ResultQueries.Stored> stored) {
        return PersonFields.isAmong(run.columns())
                ? people.hidden(
                        rights,
                        run.id(),
                        stored.stream().map(ResultQueries.Stored::number).toList())
                : Set.of();
    }

    /** The custom fields with the options that the run's file brings, so that its values are told whether or not they are there. */
    private List<CustomField> beside(List<NewOption> brought) {
        List<CustomField> fields = definitions.all("company");
        return brought.isEmpty()
                ? fields
                : fields.stream()
                        .map(field -> field.offering(brought.stream()
                                .filter(option -> option.field().equals(field.key())
                                        && field.option(option.code()).isEmpty())
                                .map(option ->
                                        new CustomOption(0, option.code(), option.label(), option.label(), false))
                                .toList()))
                        .toList();
    }

    /** The name's cell of a row that could not be taken. */
    private static String nameIn(ImportRun run, String raw) {
        int column = run.columns().stream().map(Column::field).toList().indexOf(ImportField.NAME);
        List<String> cells = RejectedFile.cells(run, raw);
        return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }

    private Map<Long, PicklistItem> items() {
        Map<Long, PicklistItem> items = new HashMap<>();
        Arrays.stream(Picklist.values())
                .flatMap(list -> picklists.items(list).stream())
                .forEach(item -> items.put(item.id(), item));
        return items;
    }
}
