package org.kontor.crm.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kontor.crm.shared.Problem;

class DepartmentTreeTest {

    /** House (1) over Sales (2) over North (3); House over Law (4). */
    private final DepartmentTree tree = new DepartmentTree(List.of(
            department(1, "House", null, 0),
            department(4, "Law", 1L, 1),
            department(2, "Sales", 1L, 1),
            department(3, "North", 2L, 2)));

    @Test
    void knowsWhatStandsAboveAndBelow() {
        assertThat(tree.upFrom(3L)).extracting(Department::id).containsExactly(3L, 2L, 1L);
        assertThat(tree.branch(2)).containsExactlyInAnyOrder(2L, 3L);
        assertThat(tree.below(1)).isEqualTo(2);
        assertThat(tree.upFrom(null)).isEmpty();
    }

    @Test
    void tellsWhatAMoveChangesAbove() {
        assertThat(tree.newlyAbove(3, 4L)).extracting(Department::id).containsExactly(4L);
        assertThat(tree.noMoreAbove(3, 4L)).extracting(Department::id).containsExactly(2L);
        assertThat(tree.noMoreAbove(3, null)).extracting(Department::id).containsExactly(2L, 1L);
        assertThat(tree.newlyAbove(3, 2L)).isEmpty();
    }

    @Test
    void refusesADepartmentBelowItself() {
        assertThat(keys(1, form("House", 3L))).containsExactly("department.error.circle");
        assertThat(keys(2, form("Sales", 2L))).containsExactly("department.error.circle");
        assertThat(keys(3, form("North", 4L))).isEmpty();
    }

    @Test
    void refusesSistersOfOneNameAndUnknownPlaces() {
        assertThat(keys(0, form("sáles", 1L))).containsExactly("department.error.sister");
        assertThat(keys(2, form("Sales", 1L))).isEmpty();
        assertThat(keys(0, form("Sales", 9L))).containsExactly("department.error.parent");
        assertThat(keys(0, form(" ", 1L))).containsExactly("department.error.name");
    }

    private List<String> keys(long id, DepartmentForm form) {
        return tree.problems(id, form).stream().map(Problem::key).toList();
    }

    private static DepartmentForm form(String name, @Nullable Long parent) {
        DepartmentForm form = new DepartmentForm();
        form.setName(name);
        form.setParentId(parent);
        return form;
    }

    private static Department department(long id, String name, @Nullable Long parent, int depth) {
        return new Department(id, 0, name, parent, depth, null, 0, 0, List.of());
    }
}
