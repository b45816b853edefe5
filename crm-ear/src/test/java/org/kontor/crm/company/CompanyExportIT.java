package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.listing.ListExport;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Page;

/** what leaves the house, and that it is written down for good. */
@ExtendWith(ArquillianExtension.class)
class CompanyExportIT extends CompanyCase {

    private static final ListFilter ALL = ListFilter.all();

    @Inject
    CompanyExportService exports;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void nobodyExportsWithoutTheRight() {
        create("Anna Żółć", "Nie do wyniesienia");

        assertThatThrownBy(() -> exports.begin(house.by("Anna Żółć"), ALL, "csv"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> exports.page(rights("Anna Żółć"), ALL, List.of()))
                .isInstanceOf(Forbidden.class);
        assertThat(exports.count(rights("Anna Żółć"), ALL)).isEqualTo(Count.exactly(0));
        assertThat(exports.recent(rights("Anna Żółć"), 10)).isEmpty();
    }

    @Test
    void onlyWhatMayBeReadAndExportedLeaves() {
        house.user("Zofia Both", "North", "head", "sales");
        String mark = UUID.randomUUID().toString().substring(0, 8);
        ListFilter filter = ALL.matching(mark);
        CompanyForm open = form("Otwarta z południa " + mark);
        open.setResponsibleId(house.id("Piotr South"));
        open.setAvailableToEveryone(true);
        long readable = companies.create(house.by("Piotr South"), open);
        long own = create("Anna Żółć", "Z północy " + mark);

        assertThat(ids(companies.page(rights("Zofia Both"), filter))).containsExactly(readable, own);
        assertThat(ids(exports.page(rights("Zofia Both"), filter, exports.fields(rights("Zofia Both"), null))))
                .containsExactly(own);
        assertThat(exports.count(rights("Zofia Both"), filter)).isEqualTo(Count.exactly(1));
    }

    @Test
    void standsInTheBookFromItsFirstMoment() {
        ListFilter filter = ALL.matching("żółw & syn");
        long id = exports.begin(house.by("Marek Head"), filter, "csv");

        assertThat(book("Marek Head", id).rows()).isNull();
        exports.end(house.by("Anna Żółć"), id, 6);
        assertThat(book("Marek Head", id).rows()).isNull();
        exports.end(house.by("Marek Head"), id, 7);
        exports.end(house.by("Marek Head"), id, 8);

        ListExport export = book("Marek Head", id);
        assertThat(export.rows()).isEqualTo(7);
        assertThat(export.userName()).isEqualTo("Marek Head");
        assertThat(export.query()).isEqualTo("q=%C5%BC%C3%B3%C5%82w+%26+syn");
        assertThat(book("Admin", id)).isEqualTo(export);
        assertThat(exports.recent(rights("Anna Żółć"), 50)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from crm.list_export",
                "truncate crm.list_export",
                "update crm.list_export set filter = ''",
                "update crm.list_export set list = 'contact'",
                "update crm.list_export set change_set_id = 1"
            })
    void theApplicationCannotRewriteTheBook(String attempt) throws SQLException {
        exports.begin(house.by("Marek Head"), ALL, "csv");

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attempt)).hasMessageContaining("permission denied");
        }
    }

    private ListExport book(String reader, long id) {
        return exports.recent(rights(reader), 50).stream()
                .filter(export -> export.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> ids(Page<ListRow> page) {
        return page.items().stream().map(ListRow::id).toList();
    }
}
