package org.kontor.crm.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.company.CompanyLists;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.filter.FilterField;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;

/** rules of fields in random houses mean the same to lists, to a single record and to the explanation. */
@ExtendWith(ArquillianExtension.class)
class FieldRulesIT {

    private static final long FIRST = 11;
    private static final long LAST = 16;

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    AccessService access;

    @Inject
    CompanyService companies;

    @Inject
    CompanyLists lists;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void listRecordExplanationAndNaiveOracleAgree() {
        houses().forEach(house -> house.users()
                .forEach(user -> assertThat(disagreements(house, access.rightsOf(user)))
                        .as("%s, user %d", house.mark, user)
                        .isEmpty()));
    }

    @Test
    void theComparisonTurnsRedOnAWrongRule() {
        Set<String> found = houses().stream()
                .flatMap(house -> house.users().stream()
                        .flatMap(user -> disagreements(house, withoutRules(access.rightsOf(user))).stream()))
                .collect(Collectors.toSet());

        assertThat(found).containsExactlyInAnyOrder("explained", "filter", "list", "record");
    }

    private List<RandomHouse> houses() {
        return LongStream.rangeClosed(FIRST, LAST)
                .mapToObj(seed -> new RandomHouse(new TestHouse(database), seed))
                .toList();
    }

    /** Where something differs from the oracle. */
    private Set<String> disagreements(RandomHouse house, Rights rights) {
        Set<String> found = new TreeSet<>();
        Set<Long> readable = house.oracle(rights.userId(), Operation.READ);
        if (readable.isEmpty()) {
            return found;
        }
        long company = readable.iterator().next();
        Set<String> filters = lists.filterFields(rights).all().stream()
                .<String>map(FilterField::key)
                .collect(Collectors.toSet());
        Set<String> listed = lists.page(rights, ListFilter.all().matching(house.mark), RandomHouse.FIELDS)
                .items()
                .get(0)
                .values()
                .keySet();
        Subject subject = Objects.requireNonNull(house.companies().get(company));
        Explanation told =
                access.explain(ofTheSettings(rights), rights.userId(), Entity.COMPANY, Operation.READ, subject);
        if (!access.explain(rights, rights.userId(), Entity.COMPANY, Operation.READ, subject)
                .hidden()
                .isEmpty()) {
            found.add("named");
        }
        for (String field : RandomHouse.FIELDS) {
            FieldRule rule = house.rule(rights.userId(), field);
            boolean exists = rule != FieldRule.HIDDEN;
            if (filters.contains(field) != exists) {
                found.add("filter");
            }
            if (listed.contains(field) != exists) {
                found.add("list");
            }
            if ((companies.card(rights, company).value(field) != null) != exists) {
                found.add("record");
            }
            if (told.hidden().contains(field) == exists
                    || told.fixed().contains(field) != (rule == FieldRule.READ_ONLY)) {
                found.add("explained");
            }
        }
        return found;
    }

    /** The same rights with a role that opens the settings and no record. */
    private static Rights ofTheSettings(Rights rights) {
        RoleGrant settings = new RoleGrant(0, "x", "x", null, true, Map.of(), Map.of());
        return with(rights, Stream.concat(rights.roles().stream(), Stream.of(settings)));
    }

    private static Rights withoutRules(Rights rights) {
        return with(
                rights,
                rights.roles().stream()
                        .map(role -> new RoleGrant(
                                role.roleId(),
                                role.namePl(),
                                role.nameEn(),
                                role.department(),
                                role.mayChangeSettings(),
                                role.levels(),
                                Map.of())));
    }

    private static Rights with(Rights rights, Stream<RoleGrant> roles) {
        return new Rights(
                rights.userId(), rights.userName(), rights.departmentMembers(), rights.branchMembers(), roles.toList());
    }
}
