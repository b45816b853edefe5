package org.kontor.crm.listview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Invalid;

/** Columns of lists: one's own before the common ones. */
@ExtendWith(ArquillianExtension.class)
class ListLayoutIT {

    private static final List<ShownColumn> TWO = List.of(new ShownColumn("name", 0), new ShownColumn("nip", 120));
    private static final List<ShownColumn> ONE = List.of(new ShownColumn("type", 9999));

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    ListLayouts layouts;

    @Inject
    AccessService access;

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
                .user("Anna", "Sales", "sales");
    }

    @Test
    void onesOwnComeBeforeTheCommonOnes() {
        assertThat(shown("Anna")).isEmpty();

        layouts.keepForAll(house.by("Admin"), list, ONE);
        assertThat(shown("Anna")).contains(new ListLayout(List.of(new ShownColumn("type", 800)), false));

        layouts.keep(house.by("Anna"), list, ONE);
        layouts.keep(house.by("Anna"), list, TWO);
        assertThat(shown("Anna")).contains(new ListLayout(TWO, true));
        assertThat(shown("Admin")).map(ListLayout::own).contains(false);

        layouts.reset(house.by("Anna"), list);
        assertThat(shown("Anna")).map(ListLayout::own).contains(false);
        layouts.resetForAll(house.by("Admin"), list);
        assertThat(shown("Anna")).isEmpty();
    }

    @Test
    void commonOnesNeedTheRightToChangeSettings() {
        assertThatThrownBy(() -> layouts.keepForAll(house.by("Anna"), list, TWO))
                .isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> layouts.resetForAll(house.by("Anna"), list)).isInstanceOf(SettingsForbidden.class);
        assertThat(shown("Anna")).isEmpty();
    }

    @Test
    void noColumnComesTwiceAndOneAtLeast() {
        assertThatThrownBy(() -> layouts.keep(house.by("Anna"), list, List.of()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> layouts.keep(house.by("Anna"), list, List.of(TWO.get(0), TWO.get(0))))
                .isInstanceOf(Invalid.class);
    }

    private Optional<ListLayout> shown(String user) {
        return layouts.find(access.rightsOf(house.id(user)), list);
    }
}
