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
        state.read(Map.of("q", "  bał ", "sort", "-revenue", "responsible", "7")::get);

        assertThat(state.filter())
                .isEqualTo(CompanyFilter.all()
                        .matching("bał")
                        .where("responsible", 7)
                        .sorted(new CompanySort("revenue", true)));
        assertThat(state.isNarrowed()).isTrue();
        assertThat(state.isMisread()).isFalse();
        assertThat(state.address("/c")).hasToString("/c?q=ba%C5%82&responsible=7&sort=-revenue");
    }

    @Test
    void leavesOutWhatCannotBeReadAndSaysSo() {
        state.read(Map.of("sort", "x", "limit", "9999999999", "responsible", "me", "q", "a\u0000b")::get);

        assertThat(state.filter()).isEqualTo(CompanyFilter.all().limited(CompanyFilter.LIMIT_MAX));
        assertThat(state.isMisread()).isTrue();
    }

    @Test
    void takesAnEmptyParameterForNone() {
        state.read(Map.of("sort", " ", "type", "", "from", "")::get);

        assertThat(state.filter()).isEqualTo(CompanyFilter.all());
        assertThat(state.isMisread()).isFalse();
    }
}
