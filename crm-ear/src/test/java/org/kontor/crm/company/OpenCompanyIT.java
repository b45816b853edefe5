package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Rights;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.product.Deployments;

/** What opening a company costs, counted by the database, does not depend on how much happened to it (S-02). */
@ExtendWith(ArquillianExtension.class)
class OpenCompanyIT extends CompanyCase {

    private static final int PAGE = 30;

    /** Each round is a change set of its own, in one transaction to be quick; the phone changes, sometimes the company. */
    private static final String ROUNDS = """
            do $$
            declare v_id bigint := %d;
            begin
                for n in 1..%d loop
                    perform set_config('kontor.change_set', '', true);
                    update crm.communication_point set value = '22 555 ' || n where company_id = v_id;
                    update crm.company set revenue_amount = n where id = v_id and %s;
                end loop;
            end $$
            """;

    @Inject
    UserService users;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void asksTheDatabaseAtMostTenTimesHoweverMuchThePageTells() throws SQLException {
        long id = withPhones("Busy");
        rounds(id, 60, "true");
        open(id);

        Statements opening = Statements.of(database, () -> open(id));

        assertThat(open(id).history().changes())
                .hasSize(PAGE)
                .allSatisfy(change -> assertThat(change.fields())
                        .extracting(CompanyChange.Field::key)
                        .containsExactly("revenue", "phones"));
        assertThat(opening.texts()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void asksNoMoreOftenForRequisitesAndTheirHistory() throws SQLException {
        CompanyForm form = form("Legal");
        form.getRequisites().add(RequisiteCase.polish(RequisiteCase.nip()));
        form.getRequisites().get(0).getAccounts().add(RequisiteCase.account("PL61109010140000071219812874"));
        long id = companies.create(house.by("Anna Żółć"), form);
        open(id);

        Statements opening = Statements.of(database, () -> open(id));

        assertThat(open(id).card().requisites()).hasSize(1);
        assertThat(open(id).history().changes().get(0).fields())
                .extracting(CompanyChange.Field::key)
                .contains("requisites.nip", "requisites.accounts");
        assertThat(opening.texts()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void readsNoMoreOfALongHistoryThanOfAShortOne() throws SQLException {
        long shortOne = withPhones("Short");
        long longOne = withPhones("Long");
        rounds(shortOne, 50, "n % 10 = 0");
        rounds(longOne, 5_000, "n % 10 = 0");
        open(shortOne);
        open(longOne);

        long few = Statements.of(database, () -> open(shortOne)).blocks();
        long many = Statements.of(database, () -> open(longOne)).blocks();

        assertThat(many).as("blocks, %d for a short history", few).isLessThan(3 * few);
        CompanyChange newest = open(longOne).history().changes().get(0);
        assertThat(newest.fields().get(1).after())
                .containsExactly(new FieldValue.Kinded("company.kind.FAX", "22 555 5000"));
    }

    @Test
    void anOlderPageSaysWhatItSaidWhenItWasTheNewest() throws SQLException {
        long id = withPhones("Grown");
        rounds(id, 40, "n % 7 = 0");
        List<CompanyChange> then = open(id).history().changes();
        rounds(id, 200, "n % 90 = 0");

        assertThat(walk(id)).hasSize(241).containsSequence(then);
    }

    private List<CompanyChange> walk(long id) {
        Rights rights = rights("Anna Żółć");
        CompanyHistory page = companies.history(rights, id, null, PAGE);
        List<CompanyChange> all = new ArrayList<>(page.changes());
        while (page.next() != null) {
            page = companies.history(rights, id, Objects.requireNonNull(page.next()), PAGE);
            all.addAll(page.changes());
        }
        return all;
    }

    /** All that a request for the page of a company asks: who it is, what that user may do, the company. */
    private CompanyOverview open(long id) {
        users.find(house.id("Anna Żółć"));
        return companies.overview(rights("Anna Żółć"), id, PAGE);
    }

    private long withPhones(String name) {
        CompanyForm form = form(name);
        form.getPhones().add(new PointForm(PointKind.FAX, "22 555 01 01"));
        form.getRevenue().setAmount(BigDecimal.ZERO);
        form.getRevenue().setCurrency("EUR");
        return companies.create(house.by("Anna Żółć"), form);
    }

    private void rounds(long id, int rounds, String also) {
        house.write(ROUNDS.formatted(id, rounds, also));
    }
}
