package org.kontor.crm.web.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.DepartmentCard;
import org.kontor.crm.organisation.DepartmentService;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.role.RoleSketch;

/** Who holds a role: people by themselves, and departments for everybody in them and below. */
@Dependent
public class RoleHolders implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PICKED = 20;

    @Inject
    UserService users;

    @Inject
    DepartmentService departments;

    private List<Holder> people = List.of();
    private List<Holder> groups = List.of();
    private List<Holder> leaving = List.of();
    private Set<Long> newPeople = Set.of();
    private Set<Long> newGroups = Set.of();
    private @Nullable Person person;
    private @Nullable Long department;

    void show(RoleSketch role, RoleSketch live) {
        Set<Long> all = new HashSet<>(role.users());
        all.addAll(live.users());
        Map<Long, Person> named = users.people(all);
        Function<Long, String> name =
                id -> named.get(id) == null ? "" : named.get(id).name();
        people = sorted(role.users(), name);
        leaving = sorted(less(live.users(), role.users()), name);
        Map<Long, String> tree =
                departments.tree().stream().collect(Collectors.toMap(DepartmentCard::id, DepartmentCard::name));
        groups = sorted(role.departments(), id -> tree.getOrDefault(id, ""));
        newPeople = less(role.users(), live.users());
        newGroups = less(role.departments(), live.departments());
        person = null;
        department = null;
    }

    private static List<Holder> sorted(Collection<Long> ids, Function<Long, String> name) {
        return ids.stream()
                .map(id -> new Holder(id, name.apply(id)))
                .sorted(Comparator.comparing(Holder::name).thenComparing(Holder::id))
                .toList();
    }

    private static Set<Long> less(Set<Long> all, Set<Long> known) {
        return all.stream().filter(id -> !known.contains(id)).collect(Collectors.toSet());
    }

    Optional<Person> picked() {
        return Optional.ofNullable(person);
    }

    Optional<Long> chosen() {
        return Optional.ofNullable(department);
    }

    /** Users found by the start of a word of their name. */
    public List<Person> find(String typed) {
        return users.search(typed, PICKED);
    }

    /** All departments that do not bring the role yet, as a tree. */
    public List<DepartmentCard> getTree() {
        Set<Long> have = groups.stream().map(Holder::id).collect(Collectors.toSet());
        return departments.tree().stream()
                .filter(one -> !have.contains(one.id()))
                .toList();
    }

    /** A department's name, set in by its depth in the tree. */
    public String indented(DepartmentCard one) {
        return "\u00A0\u00A0\u00A0".repeat(one.depth()) + one.name();
    }

    /** Whether the person would get the role by the draft. */
    public boolean isNewPerson(long id) {
        return newPeople.contains(id);
    }

    /** Whether the department would get the role by the draft. */
    public boolean isNewGroup(long id) {
        return newGroups.contains(id);
    }

    /** People who hold the role by themselves, by name. */
    public List<Holder> getPeople() {
        return people;
    }

    /** People from whom the draft takes it, by name. */
    public List<Holder> getLeaving() {
        return leaving;
    }

    /** Departments that bring it, by name. */
    public List<Holder> getGroups() {
        return groups;
    }

    public @Nullable Person getPerson() {
        return person;
    }

    public void setPerson(@Nullable Person person) {
        this.person = person;
    }

    public @Nullable Long getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable Long department) {
        this.department = department;
    }
}
