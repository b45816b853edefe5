package org.kontor.crm.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kontor.crm.change.FieldChange.Kind;
import org.kontor.crm.change.HistoryWalk.Row;

class HistoryWalkTest {

    private static final Row COMPANY = new Row("company", 7);
    private static final Row PHONE = new Row("communication_point", 9);

    private final HistoryWalk walk = new HistoryWalk(
            LongStream.of(3, 2, 1).mapToObj(HistoryWalkTest::entry).toList());

    @Test
    void newValueIsTheNextLaterFormerValueOrTodays() {
        walk.startFrom(COMPANY, Map.of("name", "C", "version", "3"));
        walk.visit(3).updated(COMPANY, former("name", "B"));
        walk.visit(2).updated(COMPANY, former("name", "A"));
        walk.visit(1).inserted(COMPANY);

        assertThat(changes(0)).containsExactly(new FieldChange("company", 7, "name", Kind.CHANGED, "B", "C"));
        assertThat(changes(1)).containsExactly(new FieldChange("company", 7, "name", Kind.CHANGED, "A", "B"));
        assertThat(changes(2)).containsExactly(new FieldChange("company", 7, "name", Kind.CREATED, null, "A"));
    }

    @Test
    void valueThatWasEmptyBeforeIsEmptyAfterTheOlderChange() {
        walk.startFrom(COMPANY, Map.of("name", "A", "custom.size", "5"));
        walk.visit(2).updated(COMPANY, former("custom.size", null));
        walk.visit(1).updated(COMPANY, former("custom.size", "4"));

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
        walk.visit(1).updated(COMPANY, former("name", "B"));
        walk.visit(1).updated(COMPANY, former("name", "A"));
        walk.visit(1).deleted(PHONE, Map.of("value", "123"));
        walk.visit(1).inserted(PHONE);
        walk.visit(1).inserted(COMPANY);

        assertThat(changes(0)).containsExactly(new FieldChange("company", 7, "name", Kind.CREATED, null, "C"));
    }

    @Test
    void rowThatWentAndCameBackShowsOnlyWhatDiffers() {
        walk.startFrom(PHONE, Map.of("value", "456", "kind", "WORK"));
        walk.visit(1).inserted(PHONE);
        walk.visit(1).deleted(PHONE, Map.of("value", "123", "kind", "WORK"));

        assertThat(changes(0))
                .containsExactly(new FieldChange("communication_point", 9, "value", Kind.CHANGED, "123", "456"));
    }

    @Test
    void deletedPartShowsWhatItWas() {
        walk.startFrom(COMPANY, Map.of("name", "A"));
        walk.visit(1).deleted(PHONE, Map.of("value", "123", "id", "9"));

        assertThat(changes(0))
                .containsExactly(new FieldChange("communication_point", 9, "value", Kind.DELETED, "123", null));
    }

    @Test
    void whatOthersDidInBetweenBelongsToNobodyOfThePage() {
        walk.startFrom(COMPANY, Map.of("name", "D", "size", "5"));
        walk.pass(COMPANY, false, former("name", "C"));
        walk.visit(2).updated(COMPANY, former("size", "4"));
        walk.pass(COMPANY, false, former("name", "B"));
        walk.visit(2).updated(COMPANY, former("size", "3"));
        walk.visit(1).updated(COMPANY, former("name", "A"));

        assertThat(changes(0)).containsExactly(new FieldChange("company", 7, "size", Kind.CHANGED, "3", "5"));
        assertThat(changes(1)).containsExactly(new FieldChange("company", 7, "name", Kind.CHANGED, "A", "B"));
        assertThat(walk.entries().get(0).image("company", 7)).isEqualTo(Map.of("name", "C", "size", "5"));
    }

    @Test
    void rowThatOthersBroughtBackSinceWasGone() {
        walk.startFrom(PHONE, Map.of("value", "123"));
        walk.pass(PHONE, true, Map.of());
        walk.visit(1).deleted(PHONE, Map.of("value", "123"));

        assertThat(changes(0))
                .containsExactly(new FieldChange("communication_point", 9, "value", Kind.DELETED, "123", null));
    }

    private List<FieldChange> changes(int entry) {
        return walk.entries().get(entry).changes();
    }

    private static HistoryEntry entry(long changeSet) {
        return new HistoryEntry(
                changeSet, null, "Anna", null, Cause.FORM, null, null, Instant.EPOCH, true, List.of(), List.of());
    }

    private static Map<String, @Nullable String> former(String column, @Nullable String value) {
        Map<String, @Nullable String> former = new HashMap<>();
        former.put(column, value);
        return former;
    }
}
