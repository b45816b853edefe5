package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.file.FileCleaning;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.product.Pictures;

/** What is stored never changes, and only what nothing has ever referred to is cleaned away. */
@ExtendWith(ArquillianExtension.class)
class StoredFilesIT extends CompanyCase {

    private static final String ANNA = "Anna Żółć";

    @Inject
    CompanyLogoService logos;

    @Inject
    FileCleaning cleaning;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void onlyWhatWasNeverSavedIsCleanedAway() throws SQLException {
        long id = create(ANNA, "Czysta");
        logos.put(house.by(ANNA), id, picture(Color.RED));
        long kept = logo(id);
        logos.remove(house.by(ANNA), id);
        long fresh = logos.offer(house.by(ANNA), picture(Color.BLUE));
        long stale = logos.offer(house.by(ANNA), picture(Color.BLUE));
        long user = house.id(ANNA);
        sql("insert into crm.stored_file (id, type, size, created_by, created_at) overriding system value"
                + " values (-" + stale + ", 'text/plain', 1, " + user + ", now() - interval '16 days')");
        sql("insert into crm.stored_file_chunk values (-" + stale + ", 0, 'x')");
        sql("insert into crm.record_upload (entity, id, file_id, name, name_folded, created_by) values ('company', -"
                + stale + ", -" + stale + ", 'umowa.pdf', 'umowa.pdf', " + user + ")");

        while (cleaning.discardLoose() > 0) {
            assertThat(count(kept)).isEqualTo(1);
        }

        assertThat(count(-stale)).isZero();
        assertThat(count(kept)).isEqualTo(1);
        assertThat(count(fresh)).isEqualTo(1);
    }

    @Test
    void nothingStoredCanBeChangedOrTakenAway() {
        long id = create(ANNA, "Niezmienna");
        logos.put(house.by(ANNA), id, picture(Color.RED));
        long logo = logo(id);

        for (String attempt : List.of(
                "update crm.stored_file set type = 'text/html' where id = " + logo,
                "update crm.stored_file_chunk set content = '' where file_id = " + logo,
                "delete from crm.stored_file_chunk where file_id = " + logo,
                "delete from crm.stored_file where id = " + logo,
                "truncate crm.picture_thumbnail")) {
            assertThatThrownBy(() -> sql(attempt)).hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> sql("update crm.stored_file set kept = false where id = " + logo))
                .hasMessageContaining("stays kept");
    }

    /** A company with a logo is saved often; the logo is marked once. */
    @Test
    void savingAgainWritesTheFileNoMore() throws SQLException {
        long id = create(ANNA, "Zapisana");
        logos.put(house.by(ANNA), id, picture(Color.RED));
        long logo = logo(id);
        CompanyForm form = companies.form(rights(ANNA), id);
        form.setName("Zapisana jeszcze raz");
        String before = written(logo);

        companies.save(house.by(ANNA), id, form);

        assertThat(companies.card(rights(ANNA), id).logo()).isEqualTo(logo);
        assertThat(written(logo)).isEqualTo(before);
    }

    /** Which transaction wrote the file's row last. */
    private String written(long file) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select xmin from crm.stored_file where id = " + file)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private long logo(long id) {
        return Objects.requireNonNull(companies.card(rights(ANNA), id).logo());
    }

    private static InputStream picture(Color colour) {
        return new ByteArrayInputStream(Pictures.png(colour));
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private long count(long file) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from crm.stored_file where id = " + file)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
