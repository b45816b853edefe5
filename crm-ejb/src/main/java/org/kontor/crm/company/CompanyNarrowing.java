package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.filter.Asker;
import org.kontor.crm.filter.ConditionSql;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.CustomFilters;
import org.kontor.crm.filter.FilterField;
import org.kontor.crm.filter.FilterFields;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.SqlCondition;

/** Turns what a reader asks of a list into a condition over a company {@code c}. It narrows, it never widens. */
@Dependent
class CompanyNarrowing {

    @Inject
    Clock clock;

    @Inject
    PicklistService picklists;

    @Inject
    UserService users;

    @Inject
    CustomFieldService custom;

    /** What lists can be narrowed by. */
    FilterFields fields() {
        List<FilterField> all = new ArrayList<>(CompanyFilters.standard().all());
        all.addAll(CustomFilters.of(custom.all(CompanyGuard.ENTITY), "c"));
        return new FilterFields(all);
    }

    /** @throws Invalid naming every condition that cannot be asked */
    SqlCondition of(Rights reader, Conditions conditions) {
        if (conditions.isEmpty()) {
            return SqlCondition.EVERYTHING;
        }
        FilterFields fields = fields();
        check(fields, conditions);
        return new ConditionSql(fields, asker(reader), this::item).of(conditions);
    }

    /** @throws Invalid naming every condition that cannot be asked */
    void check(Conditions conditions) {
        check(fields(), conditions);
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
