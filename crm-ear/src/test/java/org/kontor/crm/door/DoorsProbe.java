package org.kontor.crm.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Level;
import org.kontor.crm.duplicate.DuplicateService;
import org.kontor.crm.product.Deployments;

/**
 * every public method of every service is walked, with the ids and the words of a record one may not read and with
 * those of a record that is not there; both answers must be the same, letter for letter, and hold none of its words. The
 * table {@code doors/services.txt} names all of them; one that the scan finds and the table does not fails.
 */
@ExtendWith(ArquillianExtension.class)
class DoorsProbe {

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    @Inject
    UserTransaction transaction;

    private final List<World> worlds = new ArrayList<>();

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @AfterEach
    void close() {
        worlds.forEach(World::close);
    }

    /** And each stands there as what it is: one that tells must be seen to tell, or a leak could not be seen either. */
    @Test
    void theTableNamesEveryDoorAndWhatItIs() throws Exception {
        World world = world("Side");
        Map<String, String> found = new TreeMap<>();
        for (Door door : Door.all()) {
            found.merge(door.name(), kind(door, world), DoorsProbe::stronger);
        }

        assertThat(found).isEqualTo(table());
    }

    @Test
    void nothingLeaksToWhoReadsNothing() throws Exception {
        assertThat(leaks(Level.NONE)).isEmpty();
    }

    @Test
    void nothingOfAColleaguesRecordLeaksToWhoReadsOwnOnes() throws Exception {
        assertThat(leaks(Level.OWN)).isEmpty();
    }

    @Test
    void nothingFromBelowLeaksToWhoReadsTheDepartments() throws Exception {
        assertThat(leaks(Level.DEPARTMENT)).isEmpty();
    }

    @Test
    void nothingFromAboveLeaksToWhoReadsTheBranch() throws Exception {
        assertThat(leaks(Level.SUBDEPARTMENTS)).isEmpty();
    }

    @Test
    void nothingUnflaggedLeaksToWhoReadsWhatIsOpen() throws Exception {
        assertThat(leaks(Level.OPEN)).isEmpty();
    }

    /** The record may be read, but for what its hidden fields hold. */
    @Test
    void nothingOfAHiddenFieldLeaks() throws Exception {
        World world = world("Side");
        Arguments blind = world.nosy(Level.ALL, true);
        Known other = world.record.withOtherValues(Known.fresh());
        List<String> leaks = new ArrayList<>();
        for (Door door : walked()) {
            for (Arguments.Fill fill : Arguments.fills(door, other)) {
                String there = world.record.anonymous(walk(door, blind, world.record, fill));
                String nowhere = other.anonymous(walk(door, blind, other, fill));
                if (!there.equals(nowhere) || there.contains(World.REVENUE)) {
                    leaks.add(door + " " + fill + Answer.difference(there, nowhere));
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    /** The policy of the house that tells more: who is responsible, and still no word of the record. */
    @Test
    void theOtherPolicyTellsTheResponsiblePersonAndNothingElse() throws Exception {
        World world = world(World.beyond(Level.OWN));
        Arguments nosy = world.nosy(Level.OWN, false);
        List<String> answers = new ArrayList<>();
        world.showOwners(true);
        try {
            for (Door door : Door.of(DuplicateService.class)) {
                // a form with the record's NIP and phone, and a name of its own
                answers.add(walk(door, nosy, world.record, new Arguments.Fill(0, 0)));
            }
        } finally {
            world.showOwners(false);
        }
        assertThat(String.join("", answers))
                .contains("name=" + World.OWNER)
                .doesNotContain(world.record.name(), world.record.value());
    }

    @Test
    void theWalkFindsPlantedHolesAndTheTableMissesThem() throws Exception {
        World world = world(World.beyond(Level.OWN));
        List<Door> planted = Door.of(LeakyDoor.class);

        assertThat(leaks(world, world.nosy(Level.OWN, false), planted))
                .anyMatch(leak -> leak.startsWith("LeakyDoor.nameOf"))
                .anyMatch(leak -> leak.startsWith("LeakyDoor.isThere"));
        assertThat(table()).doesNotContainKeys(planted.stream().map(Door::name).toArray(String[]::new));
    }

    private List<String> leaks(Level level) throws Exception {
        World world = world(World.beyond(level));
        return leaks(world, world.nosy(level, false), walked());
    }

    private List<String> leaks(World world, Arguments nosy, List<Door> doors) throws Exception {
        Known nowhere = Known.fresh();
        List<String> leaks = new ArrayList<>();
        for (Door door : doors) {
            for (Arguments.Fill fill : Arguments.fills(door, nowhere)) {
                String there = world.record.anonymous(walk(door, nosy, world.record, fill));
                String missing = nowhere.anonymous(walk(door, nosy, nowhere, fill));
                if (!there.equals(missing)) {
                    leaks.add(door + " " + fill + Answer.difference(there, missing));
                }
            }
        }
        return leaks;
    }

    private World world(String place) {
        World.spreadIds(owner);
        World world = new World(database, place);
        worlds.add(world);
        return world;
    }

    /** All but those that no page and no call can reach. */
    private static List<Door> walked() {
        Map<String, String> table = table();
        return Door.all().stream()
                .filter(door -> !"inside".equals(table.get(door.name())))
                .toList();
    }

    private String kind(Door door, World world) throws Exception {
        if ("inside".equals(table().get(door.name()))) {
            return "inside";
        }
        String kind = "blind";
        for (Arguments.Fill fill : Arguments.fills(door, world.record)) {
            String answer = walk(door, world.administrator(), world.record, fill);
            boolean tells = world.record.secrets().stream().anyMatch(secret -> answer.contains(secret));
            kind = stronger(kind, tells ? "tells" : Answer.isBlind(answer) ? "blind" : "answers");
        }
        return kind;
    }

    private static String stronger(String one, String other) {
        List<String> kinds = List.of("blind", "answers", "tells", "inside");
        return kinds.indexOf(one) > kinds.indexOf(other) ? one : other;
    }

    /** Everything is taken back, whatever it did. */
    private String walk(Door door, Arguments who, Known known, Arguments.Fill fill) throws Exception {
        @Nullable Object[] arguments = who.of(door, known, fill);
        transaction.begin();
        try {
            String answer = Answer.of(door.walk(arguments)) + Arguments.written(arguments);
            // numbers that a write makes are new each time
            return door.writes() ? answer.replaceAll("(?<![a-z0-9])\\d+", "0") : answer;
        } finally {
            transaction.rollback();
        }
    }

    /** The table: a door a line, what it is, and behind a # why. */
    private static Map<String, String> table() {
        try (InputStream file = DoorsProbe.class.getResourceAsStream("/doors/services.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split("\\s+"))
                    .collect(Collectors.toMap(words -> words[0], words -> words[1], (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
