package org.kontor.crm.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ReadQueueTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final List<List<Reading>> written = new ArrayList<>();

    @Test
    void writesEverythingInOrderAndInBatches() {
        ReadQueue queue = new ReadQueue(2_000, written::add);
        List<Reading> all =
                LongStream.range(0, 1_201).mapToObj(ReadQueueTest::opened).toList();

        all.forEach(queue::put);
        queue.flush();

        assertThat(written).extracting(List::size).containsExactly(500, 500, 201);
        assertThat(written.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    }

    @Test
    void whoComesWhenItIsFullWaitsUntilThereIsRoom() throws Exception {
        ReadQueue queue = new ReadQueue(1, written::add);
        queue.put(opened(1));

        Thread second = new Thread(() -> queue.put(opened(2)));
        second.start();
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        queue.flush();
        second.join();
        queue.flush();

        assertThat(written.stream().flatMap(List::stream)).containsExactly(opened(1), opened(2));
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenNextTime() {
        List<Boolean> broken = new ArrayList<>(List.of(true));
        ReadQueue queue = new ReadQueue(10, batch -> {
            if (!broken.isEmpty()) {
                broken.clear();
                throw new IllegalStateException("away");
            }
            written.add(batch);
        });
        queue.put(opened(1));

        assertThatThrownBy(queue::flush).hasMessage("away");
        queue.put(opened(2));
        queue.flush();

        assertThat(written).containsExactly(List.of(opened(1)), List.of(opened(2)));
    }

    @Test
    void twoWhoWriteAtOnceWriteNothingTwice() throws Exception {
        ReadQueue queue = new ReadQueue(5_000, batch -> {
            synchronized (written) {
                written.add(batch);
            }
        });
        LongStream.range(0, 5_000).mapToObj(ReadQueueTest::opened).forEach(queue::put);

        CompletableFuture.allOf(CompletableFuture.runAsync(queue::flush), CompletableFuture.runAsync(queue::flush))
                .get(5, TimeUnit.SECONDS);

        assertThat(written.stream().flatMap(List::stream)).hasSize(5_000).doesNotHaveDuplicates();
    }

    @Test
    void theSameAgainWithinAMinuteIsOneLine() {
        Repeats repeats = new Repeats();

        assertThat(repeats.isNew(opened(7))).isTrue();
        assertThat(repeats.isNew(at(59, 7))).isFalse();
        assertThat(repeats.isNew(at(59, 8))).isTrue();
        assertThat(repeats.isNew(at(60, 7))).isTrue();
    }

    @Test
    void throughOtherEyesOrAnotherDoorItIsAnotherReading() {
        Repeats repeats = new Repeats();
        repeats.isNew(opened(7));

        assertThat(repeats.isNew(Reading.opened(NOON, 1, 2L, Door.PAGE, "company", 7)))
                .isTrue();
        assertThat(repeats.isNew(Reading.opened(NOON, 1, null, Door.REST, "company", 7)))
                .isTrue();
        assertThat(repeats.isNew(Reading.opened(NOON, 1, null, Door.PAGE, "contact", 7)))
                .isTrue();
        assertThat(repeats.isNew(Reading.taken(NOON, 1, null, "company", 7, 3))).isTrue();
    }

    @Test
    void rememberingNeverForgetsSoMuchThatALineIsMissing() {
        Repeats repeats = new Repeats();

        assertThat(LongStream.range(0, Repeats.KEPT + 10L).allMatch(id -> repeats.isNew(opened(id))))
                .isTrue();
        assertThat(repeats.isNew(opened(0))).as("forgotten: a line too many").isTrue();
        assertThat(repeats.isNew(opened(Repeats.KEPT + 9L))).isFalse();
    }

    private static Reading opened(long id) {
        return at(0, id);
    }

    private static Reading at(long seconds, long id) {
        return Reading.opened(NOON.plus(Duration.ofSeconds(seconds)), 1, null, Door.PAGE, "company", id);
    }
}
