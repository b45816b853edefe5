package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.BusinessException;

/** Files whose imports nobody starts are bounded for each user, by their number and by their bytes. */
@ExtendWith(ArquillianExtension.class)
class WaitingFilesIT extends ImportCase {

    private static final String MAREK = "Marek Head";

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void oneMoreThanTheNumberIsRefusedUntilOneIsDiscarded() {
        waiting(WaitingFiles.MOST - 1, 1, "1 day");
        long last = upload("Admin");

        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> upload("Admin"));
        assertThat(refused.key()).isEqualTo("imports.file.waiting");
        assertThat(refused.parameters()).containsExactly(50, 1024L);
        assertThat(files("Admin")).isEqualTo(WaitingFiles.MOST);
        assertThat(imports.run(rights(MAREK), upload(MAREK)).status())
                .as("others' files are no matter")
                .isEqualTo(Status.DRAFT);

        imports.discard(house.by("Admin"), last);
        upload("Admin");
    }

    @Test
    void oneByteMoreThanTheBytesIsRefusedAndLeavesNothing() {
        long size = imports.run(rights("Admin"), upload("Admin")).fileSize();
        waiting(1, WaitingFiles.MOST_BYTES - 2 * size + 1, "1 day");

        assertThatThrownBy(() -> upload("Admin")).hasMessage("imports.file.waiting");
        assertThat(files("Admin")).isEqualTo(2);
        assertThat(count(
                        "select count(*) from crm.import_file_chunk f join crm.import_run r on r.id = f.run_id"
                                + " where r.user_id = ?",
                        house.id("Admin")))
                .isEqualTo(1);
        house.write(
                "update crm.import_run set file_size = file_size - 1 where user_id = ? and file_size > ?",
                house.id("Admin"),
                size);
        upload("Admin");
    }

    @Test
    void whatTheListShowsNoMoreAndWhatIsStartedCountsNothing() {
        waiting(WaitingFiles.MOST, 1, "8 days");
        waiting(WaitingFiles.MOST, 1, "1 day");
        house.write(
                "update crm.import_run set status = 'STOPPED' where user_id = ? and uploaded_at > now() - interval '2 days'",
                house.id("Admin"));

        assertThat(imports.run(rights("Admin"), upload("Admin")).status()).isEqualTo(Status.DRAFT);
    }

    private long upload(String user) {
        return imports.upload(
                house.by(user), "lista.csv", new ByteArrayInputStream(csv("Nazwa firmy;E-mail", "Nowa %s;a@b.pl")));
    }

    private void waiting(int files, long bytes, String age) {
        house.write(
                "insert into crm.import_run (user_id, actor, file_name, file_size, format, columns, rows, uploaded_at)"
                        + " select ?, 'Admin', 'stara.csv', ?, '{}', '[]', 1, now() - ?::interval"
                        + " from generate_series(1, ?)",
                house.id("Admin"),
                bytes,
                age,
                files);
    }

    private long files(String user) {
        return count("select count(*) from crm.import_run where status = 'DRAFT' and user_id = ?", house.id(user));
    }
}
