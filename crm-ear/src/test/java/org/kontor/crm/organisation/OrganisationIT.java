package org.kontor.crm.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.FieldChange;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

@ExtendWith(ArquillianExtension.class)
class OrganisationIT {

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    UserService users;

    @Inject
    DepartmentService departments;

    @Inject
    SecretService secrets;

    @Inject
    ChangeService changes;

    @Inject
    PicklistService picklists;

    TestHouse house;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void found() {
        house = new TestHouse(database)
                .department("Sales")
                .department("North", "Sales")
                .user("Łucja Śliwa-Żak", "North");
    }

    @Test
    void savesTheOwnSettingsAsARecordedChange() {
        UserSettings settings = new UserSettings("en", Theme.DARK, "Europe/London");

        users.saveSettings(house.by("Łucja Śliwa-Żak"), settings);

        long id = house.id("Łucja Śliwa-Żak");
        assertThat(users.card(id).settings()).isEqualTo(settings);
        assertThat(changes.history(new RecordRef("user", id), null, 1)
                        .entries()
                        .get(0)
                        .changes())
                .extracting(FieldChange::column)
                .containsExactly("language", "theme", "time_zone");
    }

    @Test
    void refusesUnknownLanguagesAndTimeZones() {
        assertThatThrownBy(() -> users.saveSettings(
                        house.by("Łucja Śliwa-Żak"), new UserSettings("de", Theme.DARK, "Europe/London")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> users.saveSettings(
                        house.by("Łucja Śliwa-Żak"), new UserSettings("pl", Theme.DARK, "Mars/Olympus")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void findsPeopleByTheStartOfAnyWordWithoutAccents() {
        Person lucja = new Person(house.id("Łucja Śliwa-Żak"), "Łucja Śliwa-Żak");

        assertThat(users.search("luc", 50)).contains(lucja);
        assertThat(users.search("ŚLIW", 50)).contains(lucja);
        assertThat(users.search("ucja", 50)).doesNotContain(lucja);
        assertThat(users.search("%", 50)).isEmpty();
    }

    @Test
    void knowsTheTreeOfDepartments() {
        assertThat(departments.tree()).contains(new DepartmentCard(house.id("North"), "North", house.id("Sales"), 1));
    }

    @Test
    void keepsNoSecretForThoseWhoMayNotSignIn() {
        long id = house.id("Łucja Śliwa-Żak");
        String login = users.card(id).login();
        house.write("insert into user_secret (user_id, password_hash) values (?, 'hash')", id);
        assertThat(secrets.find(login.toUpperCase(java.util.Locale.ROOT))).isPresent();

        house.write("update app_user set active = false where id = ?", id);

        assertThat(secrets.find(login)).isEmpty();
        assertThatThrownBy(() -> users.card(-1)).isInstanceOf(NotFound.class);
    }

    @Test
    void findsListValuesByLabelInEitherLanguageAndAddsWhatIsNew() {
        var found = picklists.findOrCreate(
                house.by("Łucja Śliwa-Żak"),
                Picklist.INDUSTRY,
                List.of("ENERGETYKA", "energy", "Górnictwo", "gornictwo", "!!!"));

        assertThat(found.get("ENERGETYKA")).isEqualTo(found.get("energy"));
        assertThat(found.get("Górnictwo"))
                .isEqualTo(found.get("gornictwo"))
                .extracting(PicklistItem::code)
                .isEqualTo("gornictwo");
        assertThat(picklists.choices(Picklist.INDUSTRY)).contains(found.get("!!!"));
        assertThat(picklists.byLabels(Picklist.INDUSTRY, List.of("Górnictwo"))).hasSize(1);
    }
}
