package org.kontor.crm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.SqlCondition;

@ExtendWith(ArquillianExtension.class)
class AccessIT {

    private static final long SEEDS = 5;

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    AccessService access;

    @Inject
    CompanyService companies;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void listFilterSingleDecisionAndNaiveOracleAgree() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            RandomHouse house = new RandomHouse(new TestHouse(database), seed);
            for (long user : house.users()) {
                Rights rights = access.rightsOf(user);
                assertThat(disagreements(house, rights))
                        .as("seed %d, user %d", seed, user)
                        .isEmpty();
                ListFilter filter = ListFilter.all().matching(house.mark).limited(ListFilter.LIMIT_MAX);
                Set<Long> expected = house.oracle(user, Operation.READ);
                assertThat(companies.page(rights, filter).items())
                        .extracting(ListRow::id)
                        .containsExactlyInAnyOrderElementsOf(expected);
                assertThat(companies.count(rights, filter)).isEqualTo(Count.exactly(expected.size()));
            }
        }
    }

    @Test
    void theComparisonTurnsRedOnAWrongScope() {
        Set<String> found = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> new RandomHouse(new TestHouse(database), seed))
                .flatMap(house -> house.users().stream()
                        .flatMap(user -> disagreements(house, forgetfulOfBranches(access.rightsOf(user))).stream()))
                .collect(Collectors.toSet());

        assertThat(found).contains("list", "single");
    }

    @Test
    void anUnknownOrInactiveUserHasNoRightsAtAll() {
        TestHouse house = new TestHouse(database).department("D").user("Gone", "D", "administrator");
        house.write("update app_user set active = false where id = ?", house.id("Gone"));

        assertThatThrownBy(() -> access.rightsOf(house.id("Gone"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> access.rightsOf(-1)).isInstanceOf(NotFound.class);
    }

    @Test
    void explainsThroughEveryRoleAndNamesTheWay() {
        TestHouse house = new TestHouse(database)
                .department("Sales")
                .department("North", "Sales")
                .department("Gdańsk", "North")
                .user("Marek", "North", "head", "sales")
                .user("Anna", "Gdańsk", "sales");

        Explanation read = access.explain(
                access.rightsOf(house.id("Marek")),
                house.id("Marek"),
                Entity.COMPANY,
                Operation.READ,
                new Subject(house.id("Anna"), false));
        Explanation delete = access.explain(
                access.rightsOf(house.id("Anna")),
                house.id("Anna"),
                Entity.COMPANY,
                Operation.DELETE,
                new Subject(house.id("Marek"), true));

        assertThat(read.decision().allowed()).isTrue();
        assertThat(read.decision().level()).isEqualTo(Level.OPEN);
        assertThat(read.decision().roles()).extracting(Reason::holds).containsExactly(true, true);
        assertThat(read.decision().roles().get(0).children())
                .extracting(Reason::step, Reason::holds)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Reason.Step.OWN, false),
                        org.assertj.core.groups.Tuple.tuple(Reason.Step.DEPARTMENT, false),
                        org.assertj.core.groups.Tuple.tuple(Reason.Step.SUBDEPARTMENTS, true));
        assertThat(read.responsible()).isEqualTo("Anna");
        assertThat(read.responsibleDepartments()).containsExactly("Sales", "North", "Gdańsk");
        assertThat(read.userDepartments()).containsExactly("Sales", "North");
        assertThat(delete.decision().allowed()).isFalse();
        assertThat(delete.decision().level()).isEqualTo(Level.OWN);
    }

    /** everybody is told of themselves, and only those of the settings of others. */
    @Test
    void asksAboutOthersOnlyForThoseOfTheSettings() {
        TestHouse house = new TestHouse(database)
                .department("D")
                .user("Admin", "D", "administrator")
                .user("Anna", "D", "sales")
                .user("Ewa", "D", "sales");
        Rights anna = access.rightsOf(house.id("Anna"));
        Rights admin = access.rightsOf(house.id("Admin"));
        Subject annas = new Subject(house.id("Anna"), false);

        assertThatThrownBy(() -> access.explain(anna, house.id("Ewa"), Entity.COMPANY, Operation.READ, annas))
                .isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> access.reaching(anna, Entity.COMPANY, Operation.READ, annas))
                .isInstanceOf(SettingsForbidden.class);
        assertThat(access.explain(admin, house.id("Ewa"), Entity.COMPANY, Operation.READ, annas)
                        .allowed())
                .isTrue();
        assertThat(access.reaching(admin, Entity.COMPANY, Operation.UPDATE, annas))
                .extracting(Reaching::name)
                .contains("Anna", "Admin")
                .doesNotContain("Ewa");
    }

    @Test
    void theFlagReachesThoseWhoseHighestLevelIsOpen() {
        TestHouse house = new TestHouse(database)
                .department("D")
                .user("Aaa Only Sales", "D", "sales")
                .user("Aaa Also Admin", "D", "sales", "administrator")
                .user("Aaa Head", "D", "head");
        int before = access.flagReach(Entity.COMPANY).count();
        house.user("Aaa Second Sales", "D", "sales").user("Aaa Second Head", "D", "head");

        FlagReach reach = access.flagReach(Entity.COMPANY);

        assertThat(reach.count()).isEqualTo(before + 1);
        assertThat(reach.people())
                .hasSizeLessThanOrEqualTo(FlagReach.NAMED)
                .doesNotContain("Aaa Also Admin", "Aaa Head");
        assertThat(reach.roles()).extracting(FlagReach.RoleName::namePl).contains("Handlowiec");
    }

    /** What differs from the oracle: {@code level}, {@code list} for the SQL filter, {@code single}, {@code reasons}. */
    private Set<String> disagreements(RandomHouse house, Rights rights) {
        Set<String> found = new TreeSet<>();
        for (Operation operation : RandomHouse.OPERATIONS) {
            Set<Long> expected = house.oracle(rights.userId(), operation);
            if (rights.level(Entity.COMPANY, operation) != house.level(rights.userId(), operation)) {
                found.add("level");
            }
            if (!listed(house.mark, rights.scope(Entity.COMPANY, operation)).equals(expected)) {
                found.add("list");
            }
            for (Map.Entry<Long, Subject> company : house.companies().entrySet()) {
                boolean right = expected.contains(company.getKey());
                Decision decision = rights.decide(Entity.COMPANY, operation, company.getValue());
                if (rights.may(Entity.COMPANY, operation, company.getValue()) != right) {
                    found.add("single");
                }
                if (decision.roles().stream().anyMatch(Reason::holds) != right || decision.allowed() != right) {
                    found.add("reasons");
                }
            }
        }
        return found;
    }

    private Set<Long> listed(String mark, Scope scope) {
        SqlCondition condition = scope.condition("c");
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select c.id from company c where c.name_folded like ? and " + condition.sql())) {
            statement.setString(1, mark + "%");
            List<Object> parameters = condition.parameters();
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 2, parameters.get(i));
            }
            Set<Long> ids = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Rights forgetfulOfBranches(Rights rights) {
        return new Rights(
                rights.userId(),
                rights.userName(),
                rights.departmentMembers(),
                rights.departmentMembers(),
                rights.roles());
    }
}
