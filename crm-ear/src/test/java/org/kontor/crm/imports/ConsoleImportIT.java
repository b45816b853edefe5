package org.kontor.crm.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchStatus;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.EditConflict;

/** What the console submits is done by the user named there, and who submitted it is told beside (I-10). */
@ExtendWith(ArquillianExtension.class)
class ConsoleImportIT {

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    ImportDriver driver;

    @Inject
    ImportConsole console;

    @Inject
    ImportSteps steps;

    @Inject
    ImportService imports;

    @Inject
    CompanyService companies;

    @Inject
    ImportProfiles profiles;

    @Inject
    UserService users;

    @Inject
    AccessService access;

    @Inject
    UserTransaction transaction;

    TestHouse house;
    Rights rights;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void found() {
        house = new TestHouse(database).department("Sales").user("Anna Kowalczyk", "Sales", "administrator");
        rights = access.rightsOf(house.id("Anna Kowalczyk"));
    }

    @Test
    void whoSubmittedItIsKeptFromTheRunToTheHistory() {
        String name = "Z konsoli " + UUID.randomUUID();

        ImportRun run = driver.run(
                house.by("Anna Kowalczyk").submittedBy("admin"), ("Nazwa firmy\n" + name + "\n").getBytes(UTF_8));

        assertThat(run.actor()).isEqualTo("Anna Kowalczyk");
        assertThat(run.consoleUser()).isEqualTo("admin");
        long company = companies
                .page(rights, ListFilter.all().matching(name))
                .items()
                .get(0)
                .id();
        assertThat(companies.history(rights, company, null, 1).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.actor()).isEqualTo("Anna Kowalczyk");
                    assertThat(change.consoleUser()).isEqualTo("admin");
                });
        EditConflict conflict = companies.conflict(rights, company);
        assertThat(conflict.who()).isEqualTo("Anna Kowalczyk");
        assertThat(conflict.consoleUser()).isEqualTo("admin");
    }

    @Test
    void theConsoleNamesItsOwnUserAndTheUserOfTheProduct() throws Exception {
        String login = users.card(house.id("Anna Kowalczyk")).login();
        transaction.begin();
        try {
            console.accept(login, "lista.csv", new ByteArrayInputStream("Nazwa firmy\nA\n".getBytes(UTF_8)), -1, null);

            ImportRun run = imports.list(rights).get(0);
            assertThat(run.actor()).isEqualTo("Anna Kowalczyk");
            assertThat(run.consoleUser()).isNotBlank();
            assertThat(steps.boundTo(-1))
                    .as("a job that begins anew does not take the file in again")
                    .hasValue(run.id());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void aJobUsesTheProfileThatItsUserMayUse(@TempDir Path folder) throws Exception {
        String mark = UUID.randomUUID().toString();
        house.user("Ewa Nowak", "Sales", "administrator");
        profiles.add(
                house.by("Anna Kowalczyk"),
                new ProfileDraft(
                        "Profil " + mark,
                        false,
                        List.of(new Column("Kto", "name")),
                        ImportPlan.USUAL,
                        ChosenFormat.NONE));
        Path file = Files.writeString(folder.resolve(mark + ".csv"), "Kraj;Kto\nx;Firma " + mark + "\n");

        assertThat(driver.submit(login("Ewa Nowak"), file, "Profil " + mark))
                .as("it is another's")
                .isEqualTo(BatchStatus.FAILED);
        assertThat(driver.submit(login("Anna Kowalczyk"), file, "Profil, którego nie ma"))
                .isEqualTo(BatchStatus.FAILED);
        assertThat(runs(mark)).as("nothing stays of what is refused").isEmpty();

        assertThat(driver.submit(login("Anna Kowalczyk"), file, "profil " + mark))
                .isEqualTo(BatchStatus.COMPLETED);
        assertThat(runs(mark))
                .singleElement()
                .satisfies(run -> assertThat(run.tally()).isEqualTo(new ImportRun.Tally(1, 0, 0, 0, 0, 0)));
    }

    private List<ImportRun> runs(String mark) {
        return imports.list(rights).stream()
                .filter(run -> run.fileName().startsWith(mark))
                .toList();
    }

    private String login(String name) {
        return users.card(house.id(name)).login();
    }
}
