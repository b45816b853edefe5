package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Rows divided among threads (I-07). */
class RowRangeTest {

    @Property
    void everyRowIsInOneRange(
            @ForAll @LongRange(min = 1, max = 3_000_000) long rows, @ForAll @IntRange(min = 1, max = 8) int threads) {
        long next = 1;
        for (RowRange range : RowRange.share(rows, threads)) {
            assertThat(range.first()).isEqualTo(next);
            assertThat(range.size()).isPositive();
            next = range.last() + 1;
        }
        assertThat(next).isEqualTo(rows + 1);
    }

    @Test
    void aLongListHasSeveralRangesForEachThread() {
        assertThat(RowRange.share(1_000_000, 2)).hasSize(64).allMatch(range -> range.size() <= 15_625);
        assertThat(RowRange.share(200_000, 2)).hasSize(20);
    }

    @Test
    void aShortOneHasOneForEach() {
        assertThat(RowRange.share(30_000, 2)).hasSize(2);
        assertThat(RowRange.share(1, 8)).isEqualTo(List.of(new RowRange(1, 1)));
    }
}
