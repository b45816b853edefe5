package org.kontor.crm.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.CustomKeeping;
import org.kontor.crm.field.RecordSight;
import org.kontor.crm.filter.Asker;
import org.kontor.crm.filter.ConditionSql;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.CustomFilters;
import org.kontor.crm.filter.FilterField;
import org.kontor.crm.filter.FilterFields;
import org.kontor.crm.filter.SearchableFields;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.SqlCondition;

/** Turns what a reader asks of a list into a condition over a record {@code c}. It narrows, it never widens. */
@Dependent
public class Narrowing {

    /** The field that a list's words are looked for in. */
    private static final String NAME = "name";

    @Inject
    Clock clock;

    @Inject
    PicklistService picklists;

    @Inject
    UserService users;

    @Inject
    CustomKeeping custom;

    @Inject
    SearchableFields searchable;

    @Inject
    @Any
    Instance<MoreFilters> others;

    /** What lists can be narrowed by. */
    FilterFields fields(Listed listed, Rights reader) {
        List<CustomField> defined = custom.fields(listed.table());
        Set<String> hidden = reader.hidden(listed.kind());
        List<FilterField> all = new ArrayList<>(listed.filters(reader));
        searchable
                .now(listed.table(), defined, hidden)
                .ifPresent(sought -> all.replaceAll(field -> field.key().equals(NAME)
                        ? field.searching(sought, listed.table() + ".field.name.searched")
                        : field));
        RecordSight sight = new RecordSight(reader);
        all.addAll(CustomFilters.of(defined, "c", target -> sight.readable(target, "k")));
        others.stream()
                .filter(other -> other.table().equals(listed.table()))
                .forEach(other -> all.addAll(other.filters(reader)));
        all.removeIf(field -> hidden.contains(field.key()));
        return new FilterFields(all);
    }

    /** Whether fragments are looked for in names alone, in no custom field besides. */
    boolean looksInNamesAlone(Listed listed, Rights reader) {
        return fields(listed, reader)
                .find(NAME)
                .filter(field -> field.sought() == null)
                .isPresent();
    }

    /**
     * The condition.
     *
     * @throws Invalid naming every condition that cannot be asked
     */
    public SqlCondition of(Listed listed, Rights reader, Conditions conditions) {
        if (conditions.isEmpty()) {
            return SqlCondition.EVERYTHING;
        }
        FilterFields fields = fields(listed, reader);
        check(fields, conditions);
        return new ConditionSql(fields, asker(reader), this::item).of(conditions);
    }

    /**
     * Refuses what cannot be asked.
     *
     * @throws Invalid naming every condition that cannot be asked
     */
    public void check(Listed listed, Rights reader, Conditions conditions) {
        check(fields(listed, reader), conditions);
    }

    private static void check(FilterFields fields, Conditions conditions) {
        List<Problem> problems = fields.problems(conditions);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private Asker asker(Rights reader) {
        ZoneId zone = users.card(reader.userId()).zone();
        return new Asker(reader.userId(), reader.departmentMembers(), LocalDate.now(clock.withZone(zone)), zone);
    }

    private Optional<Long> item(Picklist list, String code) {
        return picklists.find(list, code).map(PicklistItem::id);
    }
}
