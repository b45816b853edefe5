package org.kontor.crm.web.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.crm.company.CompanyFilter;
import org.kontor.crm.company.CompanySort;

class CompanyListStateTest {

    private final CompanyListState state = new CompanyListState();

    @Test
    void asksForTheFirstPageByNameWhenTheAddressSaysNothing() {
        assertThat(state.filter()).isEqualTo(CompanyFilter.all());
        assertThat(state.isNarrowed()).isFalse();
    }

    @Test
    void takesConditionsAndOrderFromTheAddress() {
        state.setQ("  bał ");
        state.setSort("-revenue");
        state.setResponsible(7L);

        assertThat(state.filter().q()).isEqualTo("bał");
        assertThat(state.filter().sort()).isEqualTo(new CompanySort(CompanySort.Key.REVENUE, true));
        assertThat(state.isNarrowed()).isTrue();
        assertThat(state.address("/c")).hasToString("/c?q=ba%C5%82&responsible=7&sort=-revenue");
    }

    @Test
    void leavesOutWhatCannotBeReadAndSaysSo() {
        state.setSort("x");
        state.setLimit(9_999_999_999L);

        assertThat(state.filter()).isEqualTo(CompanyFilter.all().limited(CompanyFilter.LIMIT_MAX));
        assertThat(state.isMisread(Map.of("sort", "x")::get)).isTrue();
        assertThat(state.isMisread(Map.of("sort", " ")::get)).isFalse();
    }
}
