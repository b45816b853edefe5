package org.kontor.crm.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kontor.crm.filter.Query;

class ListAddressTest {

    private final ListAddress list = new ListAddress("/crm/companies", Query.EMPTY);

    @Test
    void writesItsStateAsAQuery() {
        ListAddress narrowed = list.with("q", "żółw & syn").with("type", "client");

        assertThat(narrowed).hasToString("/crm/companies?q=%C5%BC%C3%B3%C5%82w+%26+syn&type=client");
    }

    @Test
    void startsAtTheFirstPageWhenAConditionChanges() {
        ListAddress second = list.with("sort", "-revenue").page("abc", 51L);

        assertThat(second).hasToString("/crm/companies?sort=-revenue&cursor=abc&from=51");
        assertThat(second.with("type", "client")).hasToString("/crm/companies?sort=-revenue&type=client");
    }

    @Test
    void dropsWhatIsEmpty() {
        assertThat(list.with("q", " ").without("type")).hasToString("/crm/companies");
    }
}
