package org.kontor.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.AbstractMultivaluedMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.crm.company.CompanyFilters;
import org.kontor.crm.company.CompanyListFields;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListKnown;
import org.kontor.crm.listing.ListSort;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

class ListQueryTest {

    private static final ListKnown KNOWN = new ListKnown(CompanyFilters.standard(), CompanyListFields.all());

    @Test
    void readsFilterOrderAndPlace() {
        ListFilter filter = companies(Map.of(
                "q",
                "żółw",
                "type",
                "client",
                "industry",
                "it",
                "responsible",
                "3",
                "sort",
                "-revenue",
                "limit",
                "20",
                "after",
                "abc"));

        assertThat(filter.sort()).isEqualTo(new ListSort("revenue", true));
        assertThat(filter.limit()).isEqualTo(20);
        assertThat(filter.cursor()).isEqualTo("abc");
        assertThat(filter.conditions().groups()).hasSize(1);
        assertThat(filter.conditions().all())
                .containsExactlyInAnyOrder(
                        Condition.fragment("żółw"),
                        Condition.is("type", "client"),
                        Condition.is("industry", "it"),
                        Condition.is("responsible", "3"));
    }

    @Test
    void withoutParametersIsTheFirstPageByName() {
        assertThat(companies(Map.of())).isEqualTo(ListFilter.all());
    }

    @Test
    void moreThanTheMostIsTheMost() {
        assertThat(companies(Map.of("limit", "100000")).limit()).isEqualTo(200);
        assertThat(ListQuery.history(query(Map.of("limit", "201"))).limit()).isEqualTo(200);
    }

    @Test
    void namesEveryParameterThatCannotBeRead() {
        assertThat(problemsOf(
                        Map.of("page", "2", "limit", "0", "responsible", "nobody", "sort", "size", "q", "a\u0000b")))
                .containsExactlyInAnyOrder(
                        Problem.of("page", "rest.error.unknownParameter"),
                        Problem.of("limit", "rest.error.limit", "200"),
                        Problem.of("responsible", "filter.error.user"),
                        Problem.of("sort", "company.error.sort", "size"),
                        Problem.of("q", "error.characters"));
    }

    @Test
    void orderAndSizeAreGivenOnce() {
        MultivaluedMap<String, String> twice = query(Map.of("sort", "name", "limit", "5"));
        twice.add("sort", "-name");
        twice.add("limit", "6");

        Invalid invalid = catchThrowableOfType(
                Invalid.class, () -> ListQuery.chosen(twice, KNOWN).filter());

        assertThat(invalid.problems())
                .containsExactlyInAnyOrder(
                        Problem.of("sort", "rest.error.parameter"), Problem.of("limit", "rest.error.parameter"));
    }

    @Test
    void everyConditionGivenHolds() {
        MultivaluedMap<String, String> twice = query(Map.of("type", "client"));
        twice.add("type", "partner");

        assertThat(ListQuery.chosen(twice, KNOWN).filter().conditions().groups())
                .containsExactly(List.of(Condition.is("type", "client"), Condition.is("type", "partner")));
    }

    @Test
    void historyStartsAfterAPlace() {
        assertThat(ListQuery.history(query(Map.of("after", "335"))))
                .isEqualTo(new ListQuery.HistoryPart(335L, ListFilter.LIMIT_DEFAULT));
        assertThat(catchThrowableOfType(Invalid.class, () -> ListQuery.history(query(Map.of("after", "x"))))
                        .problems())
                .containsExactly(Problem.of("after", "rest.error.id"));
    }

    private static List<Problem> problemsOf(Map<String, String> parameters) {
        return catchThrowableOfType(Invalid.class, () -> companies(parameters)).problems();
    }

    private static ListFilter companies(Map<String, String> parameters) {
        return ListQuery.chosen(query(parameters), KNOWN).filter();
    }

    private static MultivaluedMap<String, String> query(Map<String, String> parameters) {
        MultivaluedMap<String, String> query = new Query();
        parameters.forEach(query::add);
        return query;
    }

    /** The map of the server without the server. */
    private static final class Query extends AbstractMultivaluedMap<String, String> {

        private static final long serialVersionUID = 1L;

        Query() {
            super(new HashMap<>());
        }
    }
}
