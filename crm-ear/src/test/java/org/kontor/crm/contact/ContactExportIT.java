package org.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.company.CompanyExportService;
import org.kontor.crm.listing.ListExport;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Count;

/** which contacts leave the house, and that it is written down. */
@ExtendWith(ArquillianExtension.class)
class ContactExportIT extends ContactCase {

    private static final String MAREK = "Marek Head";

    @Inject
    ContactExportService exports;

    @Inject
    CompanyExportService ofCompanies;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void onlyWhatMayBeReadAndExportedLeaves() {
        house.user("Zofia Both", "North", "head", "sales");
        String mark = UUID.randomUUID().toString().substring(0, 8);
        ListFilter filter = ListFilter.all().matching(mark);
        ContactForm open = form(PIOTR, "Ola", "Otwarta " + mark);
        open.setAvailableToEveryone(true);
        contacts.create(house.by(PIOTR), open);
        long own = contact(ANNA, "Jan", "Własny " + mark);

        assertThat(lists.count(rights("Zofia Both"), filter)).isEqualTo(Count.exactly(2));
        assertThat(exports.count(rights("Zofia Both"), filter)).isEqualTo(Count.exactly(1));
        assertThat(exports.page(rights("Zofia Both"), filter, exports.fields(rights("Zofia Both"), null))
                        .items())
                .extracting(ListRow::id)
                .containsExactly(own);
        assertThatThrownBy(() -> exports.begin(house.by(ANNA), filter, "csv")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> exports.page(rights(ANNA), filter, List.of())).isInstanceOf(Forbidden.class);
    }

    @Test
    void standsInABookOfItsOwnList() {
        long id = exports.begin(house.by(MAREK), ListFilter.all().matching("żółw"), "xlsx");
        exports.end(house.by(MAREK), id, 3);

        assertThat(exports.recent(rights(MAREK), 50))
                .filteredOn(export -> export.id() == id)
                .extracting(ListExport::query, ListExport::format, ListExport::rows)
                .containsExactly(tuple("q=%C5%BC%C3%B3%C5%82w", "xlsx", 3L));
        assertThat(ofCompanies.recent(rights(MAREK), 50)).noneMatch(export -> export.id() == id);
        assertThat(exports.recent(rights(ANNA), 50)).isEmpty();
    }
}
