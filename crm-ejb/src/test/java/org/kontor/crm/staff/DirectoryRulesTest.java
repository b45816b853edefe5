package org.kontor.crm.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** what the groups of a directory give. */
class DirectoryRulesTest {

    private static final DirectoryGroup BOARD = new DirectoryGroup(1, 0, "Board", null, List.of(1L));
    private static final DirectoryGroup SALES = new DirectoryGroup(2, 0, "cn=Sprzedaż,dc=house", 20L, List.of(2L, 3L));
    private static final DirectoryGroup STAFF = new DirectoryGroup(3, 0, "Staff", 30L, List.of());
    private static final List<DirectoryGroup> ALL = List.of(STAFF, SALES, BOARD);

    private static List<DirectoryGroup> matched(String... groups) {
        return DirectoryRules.matched(
                new DirectoryPerson("LDAP", "1", "anna", "Anna", null, null, Set.of(groups)), ALL);
    }

    @Test
    void groupsAreFoundWhateverTheirCaseAndByWholeNames() {
        assertThat(matched("BOARD", " staff ", "unknown")).containsExactly(BOARD, STAFF);
        assertThat(matched("CN=SPRZEDAŻ,DC=house")).containsExactly(SALES);
        assertThat(matched("Sprzedaż", "Sta")).isEmpty();
    }

    @Test
    void theFirstGroupByNameThatNamesADepartmentDecides() {
        assertThat(DirectoryRules.department(matched("board", "staff", "cn=sprzedaż,dc=house")))
                .isEqualTo(20L);
        assertThat(DirectoryRules.department(matched("board"))).isNull();
    }

    @Test
    void rolesThatSomeGroupGivesComeAndGoAndOthersStay() {
        assertThat(DirectoryRules.roles(List.of(9L, 2L), matched("board"), ALL)).containsExactly(9L, 1L);
        assertThat(DirectoryRules.roles(List.of(2L), matched("cn=sprzedaż,dc=house"), ALL))
                .containsExactly(2L, 3L);
        assertThat(DirectoryRules.roles(List.of(1L, 9L), List.of(), ALL)).containsExactly(9L);
    }

    @Test
    void whatIsNotToldStays() {
        AccountForm form = new AccountForm();
        form.setEmail("before@house.example");

        DirectoryRules.tell(form, new DirectoryPerson("LDAP", "1", " Anna ", " Anna Żuk ", null, null, Set.of()));

        assertThat(form.getLogin()).isEqualTo("anna");
        assertThat(form.getName()).isEqualTo("Anna Żuk");
        assertThat(form.getEmail()).isEqualTo("before@house.example");
    }
}
