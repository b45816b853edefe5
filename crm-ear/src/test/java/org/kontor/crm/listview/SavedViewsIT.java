package org.kontor.crm.listview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
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
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;

/** Views: whose they are, who reads and writes them, which are tabs, and the way back. */
@ExtendWith(ArquillianExtension.class)
class SavedViewsIT {

    private static final List<ShownColumn> TWO = List.of(new ShownColumn("name", 0), new ShownColumn("nip", 120));

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    SavedViews views;

    @Inject
    AccessService access;

    @Inject
    ImportResults undos;

    private TestHouse house;
    private String list;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void found() {
        list = UUID.randomUUID().toString().substring(0, 18);
        house = new TestHouse(database)
                .department("Sales")
                .user("Admin", "Sales", "administrator")
                .user("Anna", "Sales", "sales")
                .user("Piotr", "Sales", "sales");
    }

    @Test
    void aPersonalViewIsItsOwnersAlone() {
        long mine = add("Anna", "Moje", false);

        assertThat(views.all(rights("Anna"), list)).singleElement().satisfies(view -> {
            assertThat(view.draft()).isEqualTo(new ViewDraft("Moje", "type=client", TWO, false));
            assertThat(view.pinned()).isTrue();
        });
        for (String other : List.of("Piotr", "Admin")) {
            assertThat(views.all(rights(other), list)).isEmpty();
            assertThatThrownBy(() -> views.save(house.by(other), list, mine, 0, draft("Cudze", false)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> views.delete(house.by(other), list, mine, 0))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> views.arrange(house.by(other), list, List.of(mine)))
                    .isInstanceOf(Invalid.class);
        }
        assertThat(add("Piotr", "Moje", false))
                .as("others may call theirs the same")
                .isPositive();
    }

    @Test
    void aSharedViewIsReadByAllAndWrittenByThoseOfTheSettings() {
        assertThatThrownBy(() -> add("Anna", "Wspólny", true)).isInstanceOf(SettingsForbidden.class);
        long shared = add("Admin", "Wspólny", true);

        assertThat(names("Anna")).containsExactly("Wspólny");
        assertThat(views.mayWrite(
                        rights("Anna"), views.all(rights("Anna"), list).get(0)))
                .isFalse();
        assertThatThrownBy(() -> views.save(house.by("Anna"), list, shared, 0, draft("Mój", false)))
                .isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> views.delete(house.by("Anna"), list, shared, 0))
                .isInstanceOf(SettingsForbidden.class);
        long own = add("Anna", "Własny", false);
        assertThatThrownBy(() -> views.save(house.by("Anna"), list, own, 0, draft("Własny", true)))
                .isInstanceOf(SettingsForbidden.class);
        assertThat(names("Piotr")).containsExactly("Wspólny");
    }

    @Test
    void deletingIsTakenBackByItsOwnerAndNobodyElse() {
        long first = add("Anna", "Pierwszy", false);
        long second = add("Anna", "Drugi", false);
        views.arrange(house.by("Anna"), list, List.of(second, first));

        long changeSet = views.delete(house.by("Anna"), list, second, 0);
        assertThat(names("Anna")).containsExactly("Pierwszy");

        assertThat(undos.undoChangeSet(house.by("Piotr"), changeSet).restored()).isZero();
        assertThat(undos.undoChangeSet(house.by("Anna"), changeSet).restored()).isOne();
        assertThat(names("Anna")).as("in its place").containsExactly("Drugi", "Pierwszy");
    }

    @Test
    void everybodyArrangesTabsOfTheirOwn() {
        long shared = add("Admin", "Wspólny", true);
        long own = add("Anna", "Własny", false);
        assertThat(names("Anna")).containsExactly("Wspólny", "Własny");

        views.arrange(house.by("Anna"), list, List.of(own));
        assertThat(views.all(rights("Anna"), list))
                .extracting(SavedView::name, SavedView::pinned)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Własny", true),
                        org.assertj.core.groups.Tuple.tuple("Wspólny", false));
        assertThat(views.all(rights("Piotr"), list).get(0).pinned()).isTrue();

        views.arrange(house.by("Anna"), list, List.of(shared, own));
        add("Anna", "Nowy", false);
        assertThat(names("Anna")).containsExactly("Wspólny", "Własny", "Nowy");
        assertThatThrownBy(() -> views.arrange(house.by("Anna"), list, List.of(own, own)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whoeverSavesWithAnOldVersionIsTold() {
        long id = add("Anna", "Moje", false);
        views.save(house.by("Anna"), list, id, 0, draft("Nasze", false));

        assertThatThrownBy(() -> views.save(house.by("Anna"), list, id, 0, draft("Moje", false)))
                .isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> views.delete(house.by("Anna"), list, id, 0)).isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> add("Anna", "NASZE", false)).isInstanceOf(Invalid.class);
    }

    private long add(String user, String name, boolean shared) {
        return views.add(house.by(user), list, draft(name, shared));
    }

    private static ViewDraft draft(String name, boolean shared) {
        return new ViewDraft(name, "type=client", TWO, shared);
    }

    private List<String> names(String user) {
        return views.all(rights(user), list).stream().map(SavedView::name).toList();
    }

    private Rights rights(String user) {
        return access.rightsOf(house.id(user));
    }
}
