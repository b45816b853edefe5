package org.kontor.crm.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Level;
import org.kontor.crm.door.Walk.Step;
import org.kontor.crm.duplicate.DuplicateService;
import org.kontor.crm.product.Deployments;

/**
 * every public method of every service is walked, with the ids and the words of a record one may not read and with
 * those of a record that is not there; both answers must be the same, letter for letter, and hold none of its words. The
 * table {@code doors/services.txt} names all of them; one that the scan finds and the table does not fails.
 */
@ExtendWith(ArquillianExtension.class)
class DoorsIT {

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    @Inject
    UserTransaction transaction;

    private final Map<String, String> table = ServiceTable.read();
    private final List<World> worlds = new ArrayList<>();

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void spread() {
        Ids.spread(owner);
    }

    @AfterEach
    void close() {
        worlds.forEach(world -> world.showOwners(false));
        worlds.forEach(World::close);
    }

    /** And each stands there as what it is: one that tells must be seen to tell, or a leak could not be seen either. */
    @Test
    void theTableNamesEveryDoorAndWhatItIs() {
        World world = world("Side");
        Arguments administrator = world.administrator();
        Map<String, String> found = new TreeMap<>();
        for (Door door : Door.all()) {
            found.merge(door.name(), kind(door, world, administrator), DoorsIT::stronger);
        }

        assertThat(found).isEqualTo(table);
    }

    @Test
    void nothingLeaksToWhoReadsNothing() {
        assertThat(leaks(Level.NONE)).isEmpty();
    }

    @Test
    void nothingOfAColleaguesRecordLeaksToWhoReadsOwnOnes() {
        assertThat(leaks(Level.OWN)).isEmpty();
    }

    @Test
    void nothingFromBelowLeaksToWhoReadsTheDepartments() {
        assertThat(leaks(Level.DEPARTMENT)).isEmpty();
    }

    @Test
    void nothingFromAboveLeaksToWhoReadsTheBranch() {
        assertThat(leaks(Level.SUBDEPARTMENTS)).isEmpty();
    }

    @Test
    void nothingUnflaggedLeaksToWhoReadsWhatIsOpen() {
        assertThat(leaks(Level.OPEN)).isEmpty();
    }

    /** The record may be read, but for what its hidden fields hold; nor do lists change when they hold something else. */
    @Test
    void nothingOfAHiddenFieldLeaks() {
        World world = world("Side");
        world.addTwin();
        Known other = world.record.withOtherValues(Known.fresh());
        List<Step> questions = questions(world);
        Walk seeing = new Walk(transaction, world.record, other, world.administrator());
        seeing.listen(questions);
        Walk blind = new Walk(transaction, world.record, other, world.blind());

        List<String> leaks = new ArrayList<>();
        for (boolean shown : List.of(false, true)) {
            world.showOwners(shown);
            leaks.addAll(blind.leaks(walked(), text -> text.replace(String.valueOf(World.REVENUE), "hidden")));
        }
        blind.listen(Walk.blunt(walked(), world.record));
        blind.listen(questions);
        world.rewrite();
        leaks.addAll(blind.changes());

        assertThat(leaks).isEmpty();
        assertThat(seeing.changes())
                .anyMatch(seen -> seen.contains("CompanyLists.usual") && seen.contains("revenue"))
                .anyMatch(seen -> seen.contains("ContactLists.usual") && seen.contains("position"));
    }

    /** Every field that a role can hide, asked by at every list. */
    private List<Step> questions(World world) {
        return walked().stream()
                .filter(door -> !door.writes() && Fill.isList(door))
                .flatMap(door -> world.hideable().stream()
                        .flatMap(field -> Fill.by(field).stream())
                        .map(fill -> new Step(door, fill)))
                .toList();
    }

    /** The policy of the house that tells more: who is responsible, and still no word of the record. */
    @Test
    void theOtherPolicyTellsTheResponsiblePersonAndNothingElse() {
        World world = world(World.beyond(Level.OWN));
        Arguments nosy = world.nosy(new Reader(Level.OWN, Level.ALL));
        Walk walk = new Walk(transaction, world.record, Known.fresh(), nosy);
        world.showOwners(true);

        // a form with the record's NIP and phone, and a name of its own
        String answers = Door.of(DuplicateService.class).stream()
                .map(door -> walk.answer(new Step(door, new Fill(0, 0, false, null)), world.record))
                .collect(Collectors.joining());

        assertThat(answers)
                .contains(Answer.of(world.owner()))
                .doesNotContain(world.record.name(), world.record.value());
    }

    @Test
    void theWalkFindsPlantedHolesAndTheTableMissesThem() {
        List<Door> planted = Door.of(LeakyDoor.class);

        assertThat(leaks(List.of(new Reader(Level.OWN, Level.ALL)), planted))
                .anyMatch(leak -> leak.contains("LeakyDoor.nameOf"))
                .anyMatch(leak -> leak.contains("LeakyDoor.isThere"))
                .anyMatch(leak -> leak.contains("LeakyDoor.howMany"));
        assertThat(table).doesNotContainKeys(planted.stream().map(Door::name).toArray(String[]::new));
    }

    private List<String> leaks(Level level) {
        return leaks(Reader.of(level), walked());
    }

    /** The record is there, and then it is gone: neither may be told from the other, nor from one that never was. */
    private List<String> leaks(List<Reader> readers, List<Door> doors) {
        World world = world(World.beyond(readers.get(0).reading()));
        String owner = Answer.of(world.owner());
        Map<Reader, Walk> walks = new LinkedHashMap<>();
        readers.forEach(
                reader -> walks.put(reader, new Walk(transaction, world.record, Known.fresh(), world.nosy(reader))));
        List<String> leaks = new ArrayList<>();
        for (boolean shown : List.of(false, true)) {
            world.showOwners(shown);
            readers.stream()
                    .filter(reader -> reader.ownersShown().contains(shown))
                    .forEach(reader -> Objects.requireNonNull(walks.get(reader))
                            .leaks(doors, text -> shown ? without(owner, text) : text)
                            .forEach(leak -> leaks.add(reader + " " + leak)));
        }
        walks.forEach((reader, walk) -> {
            if (reader.rest() == Level.ALL) {
                walk.listen(Walk.blunt(doors, world.record));
            }
        });
        world.takeAway();
        walks.forEach((reader, walk) -> walk.changes().forEach(leak -> leaks.add(reader + " " + leak)));
        return leaks;
    }

    /** What is found of duplicates, without the one whom the policy names. */
    private static String without(String owner, String answer) {
        return answer.startsWith("Duplicates(") ? answer.replace(owner, "") : answer;
    }

    private World world(String place) {
        World world = new World(database, place);
        worlds.add(world);
        return world;
    }

    /** All but those that no page and no call can reach. */
    private List<Door> walked() {
        return Door.all().stream()
                .filter(door -> !"inside".equals(table.get(door.name())))
                .toList();
    }

    private String kind(Door door, World world, Arguments administrator) {
        if ("inside".equals(table.get(door.name()))) {
            return "inside";
        }
        Walk walk = new Walk(transaction, world.record, Known.fresh(), administrator);
        String kind = "blind";
        for (Fill fill : Fill.of(door, world.record)) {
            String answer = walk.answer(new Step(door, fill), world.record);
            String asked = Answer.of(administrator.of(door, world.record, fill));
            boolean tells = world.record.secrets().stream()
                    .anyMatch(secret -> answer.contains(secret) && !asked.contains(secret));
            kind = stronger(kind, tells ? "tells" : Answer.isBlind(answer) ? "blind" : "answers");
        }
        return kind;
    }

    private static String stronger(String one, String other) {
        List<String> kinds = List.of("blind", "answers", "tells", "inside");
        return kinds.indexOf(one) > kinds.indexOf(other) ? one : other;
    }
}
