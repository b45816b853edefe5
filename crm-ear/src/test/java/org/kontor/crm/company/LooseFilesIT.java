package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.file.FileService;
import org.kontor.crm.file.RecordFileService;
import org.kontor.crm.file.RecordUploads;
import org.kontor.crm.file.TooManyLoose;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.product.Pictures;
import org.kontor.crm.shared.RecordRef;

/** Files sent for forms that nobody saves are bounded for each user, by their number and by their bytes. */
@ExtendWith(ArquillianExtension.class)
class LooseFilesIT extends CompanyCase {

    private static final String ANNA = "Anna Żółć";
    private static final String PIOTR = "Piotr South";
    private static final long MOST = (long) FileService.LOOSE_MEGABYTES << 20;

    @Inject
    RecordUploads uploads;

    @Inject
    RecordFileService files;

    @Inject
    CompanyLogoService logos;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void oneMoreThanTheNumberIsRefusedWhateverItIsFor() {
        loose(FileService.LOOSE_FILES - 1, 1);
        offer(ANNA, "a");

        TooManyLoose refused = catchThrowableOfType(TooManyLoose.class, () -> offer(ANNA, "b"));
        assertThat(refused.problems()).hasSize(1).first().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("file");
            assertThat(problem.parameters()).containsExactly("200", "200", "15");
        });
        assertThatThrownBy(() -> uploads.requireOffer(rights(ANNA), "contact")).isInstanceOf(TooManyLoose.class);
        assertThatThrownBy(() -> logos.offer(house.by(ANNA), picture())).isInstanceOf(TooManyLoose.class);
        assertThatThrownBy(() -> logos.requireOffer(rights(ANNA))).isInstanceOf(TooManyLoose.class);
        assertThat(looseOf(ANNA)).isEqualTo(FileService.LOOSE_FILES);
    }

    @Test
    void oneByteMoreThanTheBytesIsRefusedAndLeavesNothing() {
        loose(1, MOST - 3);

        assertThatThrownBy(() -> offer(ANNA, "four")).isInstanceOf(TooManyLoose.class);
        assertThat(looseOf(ANNA)).isEqualTo(1);
        assertThat(house.write("select count(*) from crm.stored_file_chunk c where not exists"
                        + " (select from crm.stored_file s where s.id = c.file_id)"))
                .isZero();
        offer(ANNA, "ok?");
        assertThatThrownBy(() -> offer(ANNA, "")).isInstanceOf(TooManyLoose.class);
    }

    @Test
    void whatIsKeptAndWhatOthersSendCountsNothing() {
        loose(FileService.LOOSE_FILES, 1);

        RecordRef company = new RecordRef("company", create(ANNA, "Z pełnym koszem"));
        long file = files.add(house.by(ANNA), company, "a.txt", content("a")).id();
        logos.put(house.by(ANNA), company.id(), picture());
        offer(PIOTR, "a");

        assertThat(files.find(rights(ANNA), company, file).name()).isEqualTo("a.txt");
        house.write("update crm.stored_file set kept = true where created_by = ?", house.id(ANNA));
        offer(ANNA, "a");
    }

    /** Else of several at once each would count only itself. */
    @Test
    void whoeverIsSecondCountsWhatTheFirstHasStored() throws SQLException {
        loose(FileService.LOOSE_FILES - 1, 1);
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try (Connection first = database.getConnection();
                Statement statement = first.createStatement()) {
            first.setAutoCommit(false);
            statement.execute("insert into crm.stored_file (type, size, created_by) values ('text/plain', 1, "
                    + house.id(ANNA) + "); select pg_advisory_xact_lock(hashtextextended('kontor.loose."
                    + house.id(ANNA)
                    + "', 0))");

            CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(this::isOffered, threads);

            int asked = 0;
            while (!second.isDone() && !isWaitedFor() && asked < 10_000) {
                asked++;
            }
            assertThat(second).isNotDone();
            assertThat(isWaitedFor()).isTrue();
            first.commit();
            assertThat(second.join()).isFalse();
            assertThat(looseOf(ANNA)).isEqualTo(FileService.LOOSE_FILES);
        } finally {
            threads.shutdown();
        }
    }

    private boolean isOffered() {
        try {
            offer(ANNA, "a");
            return true;
        } catch (TooManyLoose refused) {
            return false;
        }
    }

    private boolean isWaitedFor() {
        return house.write("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                        + " and database = (select oid from pg_database where datname = current_database())")
                > 0;
    }

    private void offer(String user, String content) {
        uploads.offer(house.by(user), "company", "a.txt", content(content));
    }

    private void loose(int files, long bytes) {
        house.write(
                "insert into crm.stored_file (type, size, created_by) select 'text/plain', ?, ? from generate_series(1, ?)",
                bytes,
                house.id(ANNA),
                files);
    }

    private long looseOf(String user) {
        return house.write("select count(*) from crm.stored_file where not kept and created_by = ?", house.id(user));
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ByteArrayInputStream picture() {
        return new ByteArrayInputStream(Pictures.png(Color.RED));
    }
}
