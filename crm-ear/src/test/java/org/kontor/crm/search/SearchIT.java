package org.kontor.crm.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.company.RequisiteForm;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.contact.ContactRow;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.contact.LinkService;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.product.Nips;
import org.kontor.crm.shared.Invalid;

/** B-07, A-05: records by whatever of them is typed, and nothing of those outside one's rights. */
@ExtendWith(ArquillianExtension.class)
class SearchIT {

    private static final String ANNA = "Anna North";
    private static final String PIOTR = "Piotr South";
    private static final String NOBODY = "Nobody";
    private static final int LIMIT = 10;

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    SearchService search;

    @Inject
    CompanyService companies;

    @Inject
    ContactService contacts;

    @Inject
    LinkService links;

    @Inject
    AccessService access;

    TestHouse house;

    private final String mark =
            "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + System.nanoTime() % 1_000_000;
    private final String nip = Nips.fresh();
    private final String digits =
            String.format("%07d", Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000));

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void found() {
        house = new TestHouse(database)
                .department("Sales")
                .department("North", "Sales")
                .department("South", "Sales")
                .user(ANNA, "North", "sales")
                .user(PIOTR, "South", "sales")
                .user(NOBODY, "South");
    }

    @Test
    void findsACompanyByEverythingThatNamesIt() {
        long id = add(whole(PIOTR));

        everyText().forEach(typed -> assertThat(ids(PIOTR, typed)).as(typed).containsExactly(id));
        assertThat(hit("NIP " + Nips.shown(nip)))
                .extracting(CompanyHit::match, CompanyHit::code, CompanyHit::value)
                .containsExactly(Match.IDENTIFIER, "nip", nip);
        assertThat(hit("22 " + digits).match()).isEqualTo(Match.PHONE);
        assertThat(hit("biuro@" + mark).match()).isEqualTo(Match.EMAIL);
        assertThat(hit("zolw " + mark).match()).isEqualTo(Match.NAME_START);
    }

    @Test
    void whatMayNotBeReadIsFoundByNothing() {
        add(whole(PIOTR));

        everyText().forEach(typed -> {
            assertThat(find(ANNA, typed)).as(typed).isEqualTo(Found.NOTHING);
            assertThat(find(NOBODY, typed)).as(typed).isEqualTo(Found.NOTHING);
        });
    }

    @Test
    void tellsNotHowManyThereAreOutsideOnesRights() {
        long mine = add(form(ANNA, "Moja " + mark));
        for (int i = 0; i < LIMIT + 5; i++) {
            add(form(PIOTR, "Cudza " + mark + " " + i));
        }

        assertThat(ids(ANNA, mark)).containsExactly(mine);
        assertThat(find(ANNA, mark).moreCompanies()).isFalse();
        assertThat(find(PIOTR, mark).companies()).hasSize(LIMIT);
        assertThat(find(PIOTR, mark).moreCompanies()).isTrue();
        assertThat(search.find(rights(PIOTR), mark, Integer.MAX_VALUE).companies())
                .hasSize(LIMIT + 5);
    }

    @Test
    void whatIsAvailableToEveryoneIsFoundByThoseItReaches() {
        CompanyForm open = form(PIOTR, "Otwarta " + mark);
        open.setAvailableToEveryone(true);
        long id = add(open);

        assertThat(ids(ANNA, mark)).containsExactly(id);
        assertThat(find(NOBODY, mark)).isEqualTo(Found.NOTHING);
    }

    @Test
    void findsPeopleAndNamesOnlyCompaniesThatMayBeRead() {
        long firm = add(form(PIOTR, "Firma " + mark));
        ContactForm form = contacts.newForm(rights(PIOTR));
        form.setFirstName("Łucja");
        form.setLastName(mark);
        form.setAvailableToEveryone(true);
        form.getPhones().add(new PointForm(PointKind.WORK, "58 555 01 99"));
        form.getPhones().add(new PointForm(PointKind.WORK, "22 " + digits));
        long id = contacts.create(house.by(PIOTR), form);
        links.link(house.by(PIOTR), firm, id, "", false);

        for (String typed : List.of("lucja " + mark, mark + " łucja", "+48 22 " + digits)) {
            assertThat(find(ANNA, typed).contacts())
                    .as(typed)
                    .extracting(ContactRow::id)
                    .containsExactly(id);
        }
        assertThat(find(ANNA, "+48 22 " + digits).contacts().get(0).phone())
                .as("the phone that was typed, not the first one")
                .isEqualTo("+4822" + digits);
        assertThat(find(ANNA, mark).contacts().get(0).company()).isNull();
        assertThat(find(PIOTR, mark).contacts().get(0).company()).isNotNull();
        assertThat(find(NOBODY, mark)).isEqualTo(Found.NOTHING);
    }

    @Test
    void signsOfPatternsAreLettersLikeOthers() {
        long id = add(form(ANNA, mark + " 100%_sure\\"));

        assertThat(ids(ANNA, mark + " 100%_s")).containsExactly(id);
        assertThat(ids(ANNA, mark + " 100__s")).isEmpty();
        assertThat(ids(ANNA, "%" + mark + "%")).isEmpty();
        assertThat(find(ANNA, " a ")).isEqualTo(Found.NOTHING);
        assertThatThrownBy(() -> find(ANNA, mark + "\u0000")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> find(ANNA, "x".repeat(SearchService.LONGEST + 1)))
                .isInstanceOf(Invalid.class);
    }

    private List<String> everyText() {
        return List.of(
                "żÓŁW " + mark,
                mark + " żół",
                nip,
                "NIP: " + Nips.shown(nip),
                "PL" + nip,
                nip.substring(0, 9),
                "22 " + digits,
                "(22) " + digits.substring(0, 5),
                "0048-22-" + digits,
                "biuro@" + mark + ".ex",
                "BIURO@" + mark + ".EXAMPLE",
                "@" + mark,
                "https://www." + mark + ".example/kontakt");
    }

    private CompanyForm whole(String user) {
        CompanyForm form = form(user, "Żółw " + mark);
        form.getPhones().add(new PointForm(PointKind.WORK, "22 " + digits));
        form.getEmails().add(new PointForm(PointKind.WORK, "biuro@" + mark + ".example"));
        form.getWebsites().add(new PointForm(PointKind.WORK, "www." + mark + ".example"));
        RequisiteForm requisite = new RequisiteForm("pl-company");
        requisite.getValues().put("nip", nip);
        form.getRequisites().add(requisite);
        return form;
    }

    private CompanyForm form(String user, String name) {
        CompanyForm form = companies.newForm(rights(user));
        form.setName(name);
        return form;
    }

    private long add(CompanyForm form) {
        return companies.create(house.by(Objects.equals(form.getResponsibleId(), house.id(ANNA)) ? ANNA : PIOTR), form);
    }

    private CompanyHit hit(String typed) {
        return find(PIOTR, typed).companies().get(0);
    }

    private List<Long> ids(String user, String typed) {
        return find(user, typed).companies().stream().map(CompanyHit::id).toList();
    }

    private Found find(String user, String typed) {
        return search.find(rights(user), typed, LIMIT);
    }

    private Rights rights(String user) {
        return access.rightsOf(house.id(user));
    }
}
