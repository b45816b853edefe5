package org.kontor.crm.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Level;
import org.kontor.crm.imports.ImportDriver;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.product.Deployments;

/**
 * A-05 where a job works on behalf of somebody: a list that names a record one may not read ends as one that names nothing there is,
 * row by row.
 */
@ExtendWith(ArquillianExtension.class)
class BatchDoorsIT {

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void anImportTellsNothingOfWhatMayNotBeRead() {
        List<String> leaks = new ArrayList<>();
        Ids.spread(owner);
        for (Level level : EnumSet.complementOf(EnumSet.of(Level.ALL))) {
            for (boolean shown : List.of(false, true)) {
                World world = new World(database, World.beyond(level));
                world.showOwners(shown);
                leaks.addAll(leaks(world, world.nosy(new Reader(level, Level.ALL))));
                world.showOwners(false);
                world.close();
            }
        }
        assertThat(leaks).isEmpty();
    }

    /** Whoever reads the record is told: it is found, and not added again. */
    @Test
    void anImportFindsWhatMayBeRead() {
        Ids.spread(owner);
        World world = new World(database, "Side");

        assertThat(leaks(world, world.administrator())).hasSize(1);
        world.close();
    }

    private static List<String> leaks(World world, Arguments nosy) {
        Known nowhere = Known.fresh();
        String there = told(nosy, world.record);
        String missing = told(nosy, nowhere);
        return there.equals(missing) ? List.of() : List.of(nosy.rights() + Answer.difference(there, missing));
    }

    /** What became of a list's rows, as whoever imported it is told; those that were added have new ids. */
    private static String told(Arguments nosy, Known known) {
        // an external id would tell that it is taken, which is the one exception (decision 10)
        String list = "Nazwa firmy;Telefon\n%1$s;\nInna %1$s;%2$s\n".formatted(known.name(), known.phone());
        ImportRun run = World.the(ImportDriver.class).run(nosy.act(), list.getBytes(StandardCharsets.UTF_8));
        String rows = Stream.of(ImportRun.Bucket.values())
                .map(bucket -> bucket
                        + Answer.of(World.the(ImportResults.class).rows(nosy.rights(), run.id(), bucket, 0, 100)))
                .collect(Collectors.joining());
        return known.anonymous(run.status() + Answer.of(run.tally()) + rows).replaceAll("\\d{8,}", "new");
    }
}
