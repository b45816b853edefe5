package org.kontor.crm.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.change.Cause;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;

/** B-01, B-06: what somebody deleted or changed at once is found again by them and by nobody else. */
@ExtendWith(ArquillianExtension.class)
class DoneActsIT {

    private static final String ANNA = "Anna";
    private static final String OTHER = "Piotr";

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    DoneActs done;

    @Inject
    BulkService bulk;

    @Inject
    CompanyService companies;

    @Inject
    AccessService access;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private TestHouse house;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void found() {
        house = new TestHouse(database)
                .department("Sales")
                .user(ANNA, "Sales", "sales")
                .user(OTHER, "Sales", "sales");
    }

    @Test
    void deletionsAreFoundByTheirNamesAndToldWhenTheyWereTakenBack() {
        List<Long> ids = Stream.of("A", "B", "C", "D").map(this::add).toList();
        long saved = companies.delete(house.by(ANNA), ids);

        DoneAct act = own(ANNA).get(0);

        assertThat(act.changeSetId()).isEqualTo(saved);
        assertThat(act.names()).containsExactly(mark + " A", mark + " B", mark + " C");
        assertThat(act)
                .extracting(DoneAct::companies, DoneAct::contacts, DoneAct::deleted, DoneAct::unnamed)
                .containsExactly(4L, 0L, 4L, 1L);
        assertThat(act.more()).isFalse();
        assertThat(act.undone()).isFalse();
        assertThat(own(OTHER)).isEmpty();

        Long undo = companies.undo(house.by(ANNA), saved).changeSetId();
        assertThat(own(ANNA).get(0).undone()).isTrue();
        assertThat(undo).isNotNull();
        companies.undo(house.by(ANNA), undo == null ? 0 : undo);
        assertThat(own(ANNA).get(0).undone()).as("the undo was taken back").isFalse();
    }

    @Test
    void changesOfManyAreFoundAndThoseOfOneAreNot() {
        add("A");
        add("B");
        Conditions all = Conditions.NONE.and(Condition.fragment(mark));
        bulk.change(house.by(ANNA).as(Cause.BULK), "company", all, new BulkChange("type", "partner"));

        assertThat(own(ANNA))
                .singleElement()
                .extracting(DoneAct::companies, DoneAct::deleted, DoneAct::names, DoneAct::changed)
                .containsExactly(2L, 0L, List.of(), "company.type_id");
    }

    /** Whatever an act wrote, what is read of it has an end, and the page says that there was more. */
    @Test
    void anActOfManyRowsIsNotCountedToItsEnd() {
        long id = add("A");
        house.write(
                "insert into crm.communication_point (company_id, type, kind, value, normalized)"
                        + " select ?, 'WEBSITE', 'WORK', 'x.pl', 'https://x.pl' from generate_series(1, ?)",
                id,
                DoneActs.READ_MAX);
        companies.delete(house.by(ANNA), List.of(id));

        DoneAct act = own(ANNA).get(0);

        assertThat(act.more()).isTrue();
        assertThat(act)
                .extracting(DoneAct::companies, DoneAct::deleted, DoneAct::names)
                .containsExactly(1L, 1L, List.of(mark + " A"));
    }

    @Test
    void namesNothingThatMayNotBeReadAnyMore() {
        companies.delete(house.by(ANNA), List.of(add("A")));
        house.write("delete from user_role where user_id = ?", house.id(ANNA));

        assertThat(own(ANNA)).singleElement().extracting(DoneAct::names).isEqualTo(List.of());
    }

    private long add(String name) {
        return house.write(
                "insert into crm.company (name, name_folded, responsible_id) values (?, ?, ?) returning id",
                mark + " " + name,
                mark + " " + name.toLowerCase(Locale.ROOT),
                house.id(ANNA));
    }

    private List<DoneAct> own(String user) {
        return done.own(access.rightsOf(house.id(user)), null, 10);
    }
}
