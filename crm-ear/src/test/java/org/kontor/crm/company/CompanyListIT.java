package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Rights;
import org.kontor.crm.listing.CountedPage;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.listing.ListSort;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Page;

@ExtendWith(ArquillianExtension.class)
class CompanyListIT extends CompanyCase {

    @Inject
    CompanyLists lists;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void walksEveryOrderByKeyBothWays() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 7; i++) {
            CompanyForm form = form("Łąka " + mark + " " + (char) ('a' + i / 2));
            if (i % 3 != 0) {
                form.getRevenue().setAmount(new BigDecimal(i % 2));
                form.getRevenue().setCurrency(i < 4 ? "EUR" : "PLN");
            }
            form.setType(i % 3 == 0 ? null : i % 2 == 0 ? "client" : "partner");
            form.setExternalId(i % 2 == 0 ? null : mark + i);
            companies.create(house.by("Anna Żółć"), form);
        }
        Rights rights = rights("Anna Żółć");
        List<ListSort> orders = new ArrayList<>(ListSort.by(lists.fields(rights)));
        List.of(
                        "type,-revenue,name",
                        "-type,name",
                        "-revenue,type,-name",
                        "externalId,-name",
                        "name,-createdAt,revenue")
                .forEach(text -> orders.add(order(text)));
        for (ListSort sort : orders) {
            ListFilter filter = ListFilter.all().matching("laka " + mark).sorted(sort);
            List<Long> whole = ids(companies.page(rights, filter));
            Page<ListRow> first = companies.page(rights, filter.limited(3));
            Page<ListRow> second = companies.page(rights, filter.limited(3).from(first.next()));
            Page<ListRow> third = companies.page(rights, filter.limited(3).from(second.next()));
            Page<ListRow> back = companies.page(rights, filter.limited(3).from(third.previous()));
            Page<ListRow> start = companies.page(rights, filter.limited(3).from(back.previous()));

            assertThat(whole).hasSize(7);
            assertThat(ids(first)).isEqualTo(whole.subList(0, 3));
            assertThat(ids(second)).isEqualTo(whole.subList(3, 6));
            assertThat(ids(third)).isEqualTo(whole.subList(6, 7));
            assertThat(third.next()).isNull();
            assertThat(ids(back)).isEqualTo(ids(second));
            assertThat(ids(start)).isEqualTo(ids(first));
            assertThat(start.previous()).isNull();
            assertThat(first.previous()).isNull();
            CountedPage counted = lists.counted(rights, filter.limited(3).from(first.next()), null);
            assertThat(ids(counted.page())).isEqualTo(ids(second));
            assertThat(counted.count()).isEqualTo(Count.exactly(7));
        }
        assertThat(companies.count(rights, ListFilter.all().matching("ŁĄKA " + mark)))
                .isEqualTo(Count.exactly(7));
        assertThatThrownBy(() -> companies.page(rights, ListFilter.all().from("nonsense")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void ordersByTheSecondFieldWhereTheFirstIsAlike() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        long big = typed(mark + " a", "client", 900);
        long none = typed(mark + " b", null, 1000);
        long small = typed(mark + " c", "client", 5);
        long partner = typed(mark + " d", "partner", 7);
        ListFilter filter = ListFilter.all().matching(mark);
        Rights rights = rights("Anna Żółć");

        assertThat(ids(companies.page(rights, filter.sorted(order("type,-revenue")))))
                .containsExactly(big, small, partner, none);
        assertThat(ids(companies.page(rights, filter.sorted(order("-type,revenue")))))
                .containsExactly(none, partner, small, big);
        assertThat(ListSort.find("name,-name", CompanyListFields.all())).isEmpty();
        assertThat(ListSort.find("name,type,revenue,industry", CompanyListFields.all()))
                .isEmpty();
    }

    private long typed(String name, @Nullable String type, int revenue) {
        CompanyForm form = form(name);
        form.setType(type);
        form.getRevenue().setAmount(new BigDecimal(revenue));
        form.getRevenue().setCurrency("PLN");
        return companies.create(house.by("Anna Żółć"), form);
    }

    @Test
    void filtersByWordStartTypeIndustryAndResponsible() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        CompanyForm form = form(mark + " 100% Qxy_");
        form.setType("supplier");
        form.setIndustry("energy");
        companies.create(house.by("Anna Żółć"), form);
        Rights rights = rights("Anna Żółć");
        ListFilter mine = ListFilter.all().where("responsible", house.id("Anna Żółć"));

        assertThat(companies.page(rights, mine.matching("qx")).items()).hasSize(1);
        assertThat(companies.page(rights, mine.matching("xy")).items()).isEmpty();
        assertThat(companies.page(rights, mine.matching("0% Q")).items()).hasSize(1);
        assertThat(companies.page(rights, mine.matching("0_ q")).items()).isEmpty();
        assertThat(companies
                        .page(rights, mine.where("type", "supplier").where("industry", "energy"))
                        .items())
                .hasSize(1);
        assertThat(companies.page(rights, mine.where("type", "client")).items()).isEmpty();
        assertThat(companies.page(rights, mine.where("industry", "no-such")).items())
                .isEmpty();
        assertThat(companies.count(rights, ListFilter.all().where("responsible", house.id("Piotr South"))))
                .isEqualTo(Count.exactly(0));
    }

    @Test
    void givesUpCountingWhenItTakesTooLong() throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table company in access exclusive mode");

            assertThat(companies.count(rights("Anna Żółć"), ListFilter.all())).isEqualTo(Count.unknown());
            other.rollback();
        }
    }

    @Test
    void refusesForgedCursorsAndTextsNoCompanyCanHave() {
        Rights rights = rights("Anna Żółć");
        String forged = Base64.getUrlEncoder()
                .encodeToString("a\u001fcreatedAt\u001f1\u001fyesterday-ish".getBytes(StandardCharsets.UTF_8));
        ListFilter byDate = ListFilter.all().sorted(order("createdAt"));

        assertThatThrownBy(() -> companies.page(rights, byDate.from(forged))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> companies.page(rights, ListFilter.all().from(forged)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> companies.count(rights, ListFilter.all().matching("a\u0000b")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> companies.page(rights, ListFilter.all().where("responsible", "nobody")))
                .isInstanceOf(Invalid.class);
        assertThat(ListSort.find("shoeSize", CompanyListFields.all())).isEmpty();
    }

    private static List<Long> ids(Page<ListRow> page) {
        return page.items().stream().map(ListRow::id).toList();
    }

    private static ListSort order(String text) {
        return ListSort.find(text, CompanyListFields.all()).orElseThrow();
    }
}
