package org.kontor.crm.importsource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPlaceTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-29T13:29:32Z"), ZoneOffset.UTC);

    private Path house;
    private Path folder;

    @BeforeEach
    void make(@TempDir Path given) throws IOException {
        house = given;
        folder = Files.createDirectories(house.resolve("in"));
    }

    private Place place() {
        return place(folder.toString());
    }

    private Place place(String location) {
        return new FolderPlace(
                new SourcePlace(SourceKind.FOLDER, location, "", "", "*.csv", "archive", "error"),
                Limits.USUAL,
                guard(),
                NOW);
    }

    private FolderGuard guard() {
        return new FolderGuard(name -> name.equals("kontor.import.folders") ? "/nowhere, " + folder : "");
    }

    private Path file(String name, int secondsOld) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "Nazwa\n" + name);
        Files.setLastModifiedTime(file, FileTime.from(NOW.instant().minusSeconds(secondsOld)));
        return file;
    }

    private static List<String> names(Place place) throws IOException {
        return place.list().stream().map(Found::name).toList();
    }

    @Test
    void whatIsBeingWrittenIsLeftAloneAndTheOldestComesFirst() throws IOException {
        file("b.csv", 60);
        file("a.csv", 30);
        file("A.CSV", 90);
        file("new.csv", 5);
        file("tomorrow.csv", -60);
        file("half.csv.part", 60);
        file("half.tmp", 60);
        file(".hidden.csv", 60);
        file("other.txt", 60);
        Files.createDirectories(folder.resolve("sub.csv"));

        try (Place place = place()) {
            assertThat(names(place)).containsExactly("A.CSV", "b.csv", "a.csv", "new.csv", "tomorrow.csv");
            assertThat(place.list())
                    .filteredOn(file -> Arrival.isQuiet(file, NOW))
                    .extracting(Found::name)
                    .containsExactly("A.CSV", "b.csv", "a.csv");
            assertThat(place.list().get(3))
                    .satisfies(young -> assertThat(Arrival.quietAt(young))
                            .isEqualTo(NOW.instant().plusSeconds(5)));
        }
    }

    @Test
    void aFileThatNobodyDatesIsQuiet() {
        Found undated = new Found("import.csv", -1, null);

        assertThat(Arrival.isQuiet(undated, NOW)).isTrue();
        assertThat(Arrival.quietAt(undated)).isNull();
    }

    @Test
    void filesArePutAwayWithATimeStamp() throws IOException {
        file("a.csv", 60);
        file("b.csv", 50);

        try (Place place = place()) {
            List<Found> found = place.list();
            try (Fetched fetched = Objects.requireNonNull(place.fetch(found.get(0)))) {
                assertThat(fetched.open()).hasContent("Nazwa\na.csv");
                assertThat(fetched.size()).isEqualTo(11);
            }
            place.putAway(found.get(0), true);
            place.putAway(found.get(1), false);
        }

        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)
                            .map(one -> folder.relativize(one).toString()))
                    .containsExactlyInAnyOrder("archive/20261129-132932-a.csv", "error/20261129-132932-b.csv");
        }
    }

    @Test
    void linksLeadNowhereElse() throws IOException {
        Path secret = Files.writeString(house.resolve("secret.csv"), "x");
        Files.createSymbolicLink(folder.resolve("link.csv"), secret);
        Path outside = Files.createDirectories(house.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("door"), outside);

        try (Place place = place()) {
            assertThat(names(place)).isEmpty();
        }
        assertThatThrownBy(() -> place(folder.resolve("door").toString())).isInstanceOf(SourceTrouble.class);
        assertThatThrownBy(() -> place(folder + "/../outside")).isInstanceOf(SourceTrouble.class);
        assertThatThrownBy(() -> place(house.toString())).isInstanceOf(SourceTrouble.class);
        assertThatThrownBy(() -> place("in")).isInstanceOf(SourceTrouble.class);
        assertThatThrownBy(() -> place(folder.resolve("gone").toString())).isInstanceOf(SourceTrouble.class);
    }

    @Test
    void filesAreNotPutAwayThroughLinks() throws IOException {
        file("a.csv", 60);
        Path outside = Files.createDirectories(house.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("archive"), outside);

        try (Place place = place()) {
            Found found = place.list().get(0);
            assertThatThrownBy(() -> place.putAway(found, true)).isInstanceOf(SourceTrouble.class);
        }
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void whatIsTooLargeIsNotTaken() throws IOException {
        file("a.csv", 60);
        Limits small = new Limits(null, null, 1, 60);
        Files.write(folder.resolve("a.csv"), new byte[(1 << 20) + 1]);
        Files.setLastModifiedTime(
                folder.resolve("a.csv"), FileTime.from(NOW.instant().minusSeconds(60)));

        try (Place place = new FolderPlace(
                new SourcePlace(SourceKind.FOLDER, folder.toString(), "", "", "*", "", ""), small, guard(), NOW)) {
            Found found = place.list().get(0);
            assertThatThrownBy(() -> place.fetch(found)).isInstanceOf(SourceTrouble.class);
        }
    }

    @Test
    void filesThatStayHideNoLaterOnes() throws IOException {
        for (int i = 0; i < 1001; i++) {
            file(i + ".csv", 1100 - i);
        }

        try (Place place = place()) {
            assertThat(place.list())
                    .hasSize(1001)
                    .last()
                    .extracting(Found::name)
                    .isEqualTo("1000.csv");
        }
    }

    @Test
    void timesAreAsExactAsTheDatabaseKeepsThem() {
        Instant written = Instant.parse("2026-11-29T13:29:32.123456789Z");

        assertThat(new Found("a.csv", 1, written).modifiedAt()).isEqualTo("2026-11-29T13:29:32.123456Z");
    }

    @Test
    void aFileThatWasRenamedAMomentAgoIsNoTrouble() throws IOException {
        assertThat(FolderPlace.state(folder.resolve("gone.csv"))).isEmpty();
        assertThat(FolderPlace.state(file("there.csv", 60))).map(Found::name).contains("there.csv");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsNotTaken() throws IOException {
        Path written = file("a.csv", 60);
        Path grown = file("b.csv", 50);
        Path gone = file("c.csv", 40);

        try (Place place = place()) {
            List<Found> found = place.list();
            file("a.csv", 20);
            Files.writeString(grown, "Nazwa\nb.csv\nc.csv");
            Files.setLastModifiedTime(grown, FileTime.from(NOW.instant().minusSeconds(50)));
            Path content = Files.createTempFile(house, "c", ".part");
            try (Fetched fetched = new Fetched(found.get(2), found.get(2).size(), "", null, null, content)) {
                Files.delete(gone);
                assertThatThrownBy(() -> fetched.whole(FolderPlace.state(gone))).hasMessage(SourceTrouble.CHANGED);
            }
            assertThat(content).doesNotExist();
            assertThatThrownBy(() -> place.fetch(found.get(0))).hasMessage(SourceTrouble.CHANGED);
            assertThatThrownBy(() -> place.fetch(found.get(1))).hasMessage(SourceTrouble.CHANGED);
        }
        assertThat(written).exists();
    }

    @Test
    void aFileThatWasWrittenAnewIsNotPutAwayUnread() throws IOException {
        Path written = file("a.csv", 60);
        Path gone = file("b.csv", 50);

        try (Place place = place()) {
            List<Found> found = place.list();
            file("a.csv", 20);
            Files.delete(gone);
            place.putAway(found.get(0), true);
            place.putAway(found.get(1), true);
        }

        assertThat(written).exists();
        assertThat(folder.resolve("archive")).isEmptyDirectory();
    }
}
