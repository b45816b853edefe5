package org.kontor.crm.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldForm;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.customfield.CustomFieldSettings;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;

/** S-20: a filterable field has an index over what its filter asks, made and dropped beside the daily work. */
@ExtendWith(ArquillianExtension.class)
class CustomIndexIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    @Inject
    CustomFieldSettings settings;

    @Inject
    CustomFieldService fields;

    @Inject
    CustomIndexService indexes;

    @Inject
    CustomIndexing indexing;

    private final List<String> made = new ArrayList<>();
    private TestHouse house;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void found() {
        house = new TestHouse(database).department("Sales").user("Admin", "Sales", "administrator");
    }

    @AfterEach
    void retire() {
        made.forEach(key -> settings.retire(house.by("Admin"), "company", key, true));
        indexing.bringUpToDate();
    }

    @Test
    void isMadeForWhatIsFilterableAndDroppedWhenItIsNoMore() throws SQLException {
        CustomField field = make(CustomType.DECIMAL, false);
        CustomIndex index = CustomIndex.of(field).orElseThrow();

        await(field.key(), IndexState.READY);
        assertThat(definition(index.name())).contains("USING btree").contains("custom_number");

        settings.retire(house.by("Admin"), "company", field.key(), true);
        assertThat(state(field.key())).isEqualTo(IndexState.NONE);
        awaitGone(index.name());
        settings.retire(house.by("Admin"), "company", field.key(), false);
        await(field.key(), IndexState.READY);
    }

    /** What a build leaves that was killed half-way is an index that no query uses: it is made anew. */
    @Test
    void oneThatWasBrokenOffIsMadeAnew() throws SQLException {
        CustomField field = make(CustomType.LINK, false);
        CustomIndex index = CustomIndex.of(field).orElseThrow();
        await(field.key(), IndexState.READY);
        try (Connection connection = owner.getConnection()) {
            execute(connection, CustomIndex.drop(index.name()));
            String twice = "create unique index concurrently " + index.name() + " on crm.company ((true))";
            assertThatThrownBy(() -> execute(connection, twice)).isInstanceOf(SQLException.class);
        }

        await(field.key(), IndexState.READY);

        assertThat(definition(index.name())).contains("gin_trgm_ops");
    }

    private CustomField make(CustomType type, boolean multiple) {
        CustomFieldForm form = new CustomFieldForm();
        form.setLabelPl("Indeks " + UUID.randomUUID());
        form.setType(type);
        form.setMultiple(multiple);
        form.setFilterable(true);
        String key = settings.add(house.by("Admin"), "company", form).key();
        made.add(key);
        return fields.all("company").stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private IndexState state(String key) {
        return indexes.states(fields.all("company")).getOrDefault(key, IndexState.NONE);
    }

    /** The server looks by itself as well, and only one builds at a time. */
    private void await(String key, IndexState wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (state(key) != wanted && Instant.now().isBefore(end)) {
            indexing.bringUpToDate();
        }
        assertThat(state(key)).isEqualTo(wanted);
    }

    private void awaitGone(String name) throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!definition(name).isEmpty() && Instant.now().isBefore(end)) {
            indexing.bringUpToDate();
        }
        assertThat(definition(name)).isEmpty();
    }

    private String definition(String name) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return first(connection, "select indexdef from pg_indexes where indexname = '" + name + "'");
        }
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
