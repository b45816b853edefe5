package org.kontor.crm.web.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadableQueryTest {

    @Test
    void leavesWhatCanBeDecodedAsItStands() {
        for (String query : new String[] {"", "q=a+b&type=client", "q=%C5%BB&&x", "q=%00", "q=%ff", "=", "q"}) {
            assertThat(ReadableQuery.of(query)).isEqualTo(query);
        }
    }

    @Test
    void dropsParametersThatNameNoCharacter() {
        assertThat(ReadableQuery.of("q=%zz&type=client&%=1&sort=name%4")).isEqualTo("type=client");
        assertThat(ReadableQuery.of("q=%")).isEmpty();
    }
}
