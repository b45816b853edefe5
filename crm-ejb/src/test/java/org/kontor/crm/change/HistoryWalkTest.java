package org.kontor.crm.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kontor.crm.change.FieldChange.Kind;
import org.kontor.crm.change.HistoryWalk.Row;
import org.kontor.crm.change.HistoryWalk.Visit;

class HistoryWalkTest {

    private static final Row COMPANY = new Row("company", 7);
    private static final Row PHONE = new Row("communication_point", 9);

    private final HistoryWalk walk = new HistoryWalk();

    @Test
    void newValueIsTheNextLaterFormerValueOrTodays() {
        walk.startFrom(COMPANY, Map.of("name", "C", "version", "3"));
        visit(30, 3).updated(COMPANY, former("name", "B"));
        visit(20, 2).updated(COMPANY, former("name", "A"));
        visit(10, 1).inserted(COMPANY);

        assertThat(changes(0)).containsExactly(new FieldChange("company", 7, "name", Kind.CHANGED, "B", "C"));
        assertThat(changes(1)).containsExactly(new FieldChange("company", 7, "name", Kind.CHANGED, "A", "B"));
        assertThat(changes(2)).containsExactly(new FieldChange("company", 7, "name", Kind.CREATED, null, "A"));
    }

    @Test
    void valueThatWasEmptyBeforeIsEmptyAfterTheOlderChange() {
        walk.startFrom(COMPANY, Map.of("name", "A", "custom.size", "5"));
        visit(20, 2).updated(COMPANY, former("custom.size", null));
        visit(10, 1).updated(COMPANY, former("custom.size", "4"));

        assertThat(changes(0))
                .extracting(FieldChange::before, FieldChange::after)
                .containsExactly(tuple(null, "5"));
        assertThat(changes(1))
                .extracting(FieldChange::before, FieldChange::after)
                .containsExactly(tuple("4", null));
    }

    @Test
    void stepsOfOneChangeSetAreOne() {
        walk.startFrom(COMPANY, Map.of("name", "C"));
        visit(14, 1).updated(COMPANY, former("name", "B"));
        visit(13, 1).updated(COMPANY, former("name", "A"));
        visit(12, 1).deleted(PHONE, Map.of("value", "123"));
        visit(11, 1).inserted(PHONE);
        visit(10, 1).inserted(COMPANY);

        assertThat(changes(0)).containsExactly(new FieldChange("company", 7, "name", Kind.CREATED, null, "C"));
    }

    @Test
    void rowThatWentAndCameBackShowsOnlyWhatDiffers() {
        walk.startFrom(PHONE, Map.of("value", "456", "kind", "WORK"));
        visit(11, 1).inserted(PHONE);
        visit(10, 1).deleted(PHONE, Map.of("value", "123", "kind", "WORK"));

        assertThat(changes(0))
                .containsExactly(new FieldChange("communication_point", 9, "value", Kind.CHANGED, "123", "456"));
    }

    @Test
    void deletedPartShowsWhatItWas() {
        walk.startFrom(COMPANY, Map.of("name", "A"));
        visit(10, 1).deleted(PHONE, Map.of("value", "123", "id", "9"));

        assertThat(changes(0))
                .containsExactly(new FieldChange("communication_point", 9, "value", Kind.DELETED, "123", null));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        walk.startFrom(COMPANY, Map.of("name", "5"));
        for (int n = 4; n >= 0; n--) {
            visit(10 + n, n).updated(COMPANY, former("name", Integer.toString(n)));
        }

        HistoryPage first = walk.page(null, 2);
        HistoryPage second = walk.page(first.next(), 2);
        HistoryPage last = walk.page(second.next(), 2);

        assertThat(first.entries()).extracting(HistoryEntry::changeSetId).containsExactly(4L, 3L);
        assertThat(second.entries()).extracting(HistoryEntry::changeSetId).containsExactly(2L, 1L);
        assertThat(last.entries()).extracting(HistoryEntry::changeSetId).containsExactly(0L);
        assertThat(last.next()).isNull();
    }

    private Visit visit(long seq, long changeSet) {
        Visit visit = walk.visit(seq, changeSet);
        if (visit.isNew()) {
            visit.describe(
                    new HistoryEntry(changeSet, null, "Anna", Cause.FORM, null, null, Instant.EPOCH, true, List.of()));
        }
        return visit;
    }

    private List<FieldChange> changes(int entry) {
        return walk.page(null, 200).entries().get(entry).changes();
    }

    private static Map<String, @Nullable String> former(String column, @Nullable String value) {
        Map<String, @Nullable String> former = new HashMap<>();
        former.put(column, value);
        return former;
    }
}
