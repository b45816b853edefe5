package org.kontor.crm.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kontor.crm.company.CompanyFilters;
import org.kontor.crm.company.CompanyListFields;
import org.kontor.crm.filter.Query;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListKnown;
import org.kontor.crm.listing.ListSort;

class ListStateTest {

    private static final ListKnown KNOWN = new ListKnown(CompanyFilters.standard(), CompanyListFields.all());

    private final ListState state = new ListState();

    @Test
    void asksForTheFirstPageByNameWhenTheAddressSaysNothing() {
        assertThat(state.filter()).isEqualTo(ListFilter.all());
        assertThat(state.isNarrowed()).isFalse();
    }

    @Test
    void takesConditionsAndOrderFromTheAddress() {
        read("q=ba%C5%82&sort=-revenue&responsible=7");

        assertThat(state.filter())
                .isEqualTo(
                        ListFilter.all().matching("bał").where("responsible", 7).sorted(new ListSort("revenue", true)));
        assertThat(state.isNarrowed()).isTrue();
        assertThat(state.isMisread()).isFalse();
        assertThat(state.address("/c")).hasToString("/c?q=ba%C5%82&responsible=7&sort=-revenue");
    }

    @Test
    void leavesOutWhatCannotBeReadAndSaysSo() {
        read("sort=x&limit=9999999999&responsible=nobody&q=a%00b&custom.gone=1");

        assertThat(state.filter()).isEqualTo(ListFilter.all().limited(ListFilter.LIMIT_MAX));
        assertThat(state.isMisread()).isTrue();
        assertThat(state.getLeftOut())
                .containsExactlyInAnyOrder("sort=x", "responsible=nobody", "q=a\uFFFDb", "custom.gone=1");
    }

    @Test
    void takesGroupsAndOperatorsFromTheAddress() {
        String address = "/c?industry=it,retail&name:starts=a&or.createdAt:last=30&sort=-modifiedAt";

        read(address.substring(3));

        assertThat(state.isMisread()).isFalse();
        assertThat(state.getConditions().groups()).hasSize(2);
        assertThat(state.address("/c")).hasToString(address.replace(",", "%2C"));
        assertThat(state.address("/c", state.getConditions().without(0, 0)))
                .hasToString("/c?name:starts=a&or.createdAt:last=30&sort=-modifiedAt");
    }

    @Test
    void linksOfAViewStayInIt() {
        read("type=client&limit=25&view=7");

        assertThat(state.isMisread()).isFalse();
        assertThat(state.address("/c")).hasToString("/c?type=client&limit=25&view=7");
        assertThat(state.filter().query().text()).isEqualTo("type=client");
    }

    @Test
    void aParameterOfSomebodyElseAsksNothing() {
        read("utm_source=mail");

        assertThat(state.filter()).isEqualTo(ListFilter.all());
        assertThat(state.isMisread()).isFalse();
    }

    private void read(String query) {
        state.read(Query.parse(query), KNOWN);
    }

    @Test
    void takesAnEmptyParameterForNone() {
        read("sort=+&type=&from=");

        assertThat(state.filter()).isEqualTo(ListFilter.all());
        assertThat(state.isMisread()).isFalse();
    }
}
