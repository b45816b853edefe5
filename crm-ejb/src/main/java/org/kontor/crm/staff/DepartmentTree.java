package org.kontor.crm.staff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.shared.Problem;

/** The tree of departments at one moment, and what may be done to it. */
final class DepartmentTree {

    private final List<Department> all;
    private final Map<Long, Department> byId;

    /** @param all every department, each after the one above it */
    DepartmentTree(List<Department> all) {
        this.all = List.copyOf(all);
        byId = all.stream().collect(Collectors.toMap(Department::id, Function.identity()));
    }

    Optional<Department> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A department and all above it, the nearest first; nothing above the top. */
    List<Department> upFrom(@Nullable Long id) {
        List<Department> path = new ArrayList<>();
        Department at = id == null ? null : byId.get(id);
        while (at != null && path.size() <= all.size()) {
            path.add(at);
            Long parent = at.parentId();
            at = parent == null ? null : byId.get(parent);
        }
        return path;
    }

    /** A department and all below it. */
    Set<Long> branch(long id) {
        Set<Long> branch = new LinkedHashSet<>(Set.of(id));
        // each stands after the one above it
        for (Department one : all) {
            if (one.parentId() != null && branch.contains(one.parentId())) {
                branch.add(one.id());
            }
        }
        return branch;
    }

    /** How many departments stand right below. */
    long below(long id) {
        return all.stream()
                .filter(one -> one.parentId() != null && one.parentId() == id)
                .count();
    }

    /**
     * What is wrong with a name and a place.
     *
     * @param id the department, 0 for a new one
     */
    List<Problem> problems(long id, DepartmentForm form) {
        List<Problem> problems = new ArrayList<>();
        AccountRules.name("name", form.getName(), "department.error.name").ifPresent(problems::add);
        Long parent = form.getParentId();
        if (parent != null && !byId.containsKey(parent)) {
            problems.add(Problem.of("parentId", "department.error.parent"));
        } else if (parent != null && branch(id).contains(parent)) {
            problems.add(Problem.of("parentId", "department.error.circle"));
        } else if (problems.isEmpty() && hasSister(id, parent, AccountRules.text(form.getName()))) {
            problems.add(Problem.of("name", "department.error.sister"));
        }
        return problems;
    }

    private boolean hasSister(long id, @Nullable Long parent, String name) {
        String folded = TextFold.fold(name);
        return all.stream()
                .filter(one -> one.id() != id && Objects.equals(one.parentId(), parent))
                .anyMatch(one -> TextFold.fold(one.name()).equals(folded));
    }

    /** Departments above a new place that do not stand above the present one. */
    List<Department> newlyAbove(long id, @Nullable Long parent) {
        List<Department> wanted = new ArrayList<>(upFrom(parent));
        wanted.removeAll(above(id));
        return wanted;
    }

    /** Departments above the present place that do not stand above a new one. */
    List<Department> noMoreAbove(long id, @Nullable Long parent) {
        List<Department> present = new ArrayList<>(above(id));
        present.removeAll(upFrom(parent));
        return present;
    }

    private List<Department> above(long id) {
        Department department = byId.get(id);
        return department == null ? List.of() : upFrom(department.parentId());
    }
}
