package org.kontor.crm.staff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What groups of a directory give: roles by all of them, the department by the first that names one. */
final class DirectoryRules {

    private DirectoryRules() {}

    /** Those of the known groups that the person is in, by name. */
    static List<DirectoryGroup> matched(DirectoryPerson person, Collection<DirectoryGroup> known) {
        Set<String> held = person.groups().stream()
                .map(group -> group.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return known.stream()
                .filter(group -> held.contains(group.name().toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(group -> group.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The department of the first group that names one. */
    static @Nullable Long department(List<DirectoryGroup> matched) {
        return matched.stream()
                .map(DirectoryGroup::departmentId)
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
    }

    /**
     * The roles to hold: those that some group gives are held exactly by whoever is in one that does; those that no group
     * gives stay as administrators gave them.
     *
     * @param held the roles held now
     */
    static List<Long> roles(List<Long> held, List<DirectoryGroup> matched, Collection<DirectoryGroup> known) {
        Set<Long> governed = ids(known);
        Set<Long> given = ids(matched);
        List<Long> roles = new ArrayList<>(held.stream()
                .filter(role -> !governed.contains(role) || given.contains(role))
                .toList());
        given.stream().filter(role -> !roles.contains(role)).forEach(roles::add);
        return roles;
    }

    private static Set<Long> ids(Collection<DirectoryGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.roleIds().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Puts what the directory tells into the form of an account; what it does not tell stays. */
    static void tell(AccountForm form, DirectoryPerson person) {
        String name = person.name().strip();
        form.setLogin(person.login().strip().toLowerCase(Locale.ROOT));
        form.setName(
                name.length() > AccountRules.NAME_MAX
                        ? name.substring(0, AccountRules.NAME_MAX).strip()
                        : name);
        if (person.email() != null && !person.email().isBlank()) {
            form.setEmail(person.email());
        }
    }
}
