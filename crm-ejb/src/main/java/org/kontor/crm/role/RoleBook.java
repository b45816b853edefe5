package org.kontor.crm.role;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All roles of the house as single facts, so that two states can be told apart and put together.
 *
 * @param facts by the names that {@link Fact} writes
 */
public record RoleBook(NavigableMap<String, String> facts) implements Serializable {

    private static final Comparator<Long> IN_ORDER =
            Comparator.comparing((Long id) -> id < 0).thenComparing(Math::abs);

    public RoleBook {
        facts = new TreeMap<>(facts);
    }

    /** No role. */
    public static RoleBook empty() {
        return new RoleBook(new TreeMap<>());
    }

    /** All roles by id; those not published yet behind the others, the oldest first. */
    public List<RoleSketch> roles() {
        Set<Long> ids = new TreeSet<>(IN_ORDER);
        facts.keySet().forEach(name -> ids.add(Fact.role(name)));
        return ids.stream().map(id -> Fact.sketch(id, of(id))).toList();
    }

    /** The role with this id. */
    public Optional<RoleSketch> find(long id) {
        NavigableMap<String, String> own = of(id);
        return own.isEmpty() ? Optional.empty() : Optional.of(Fact.sketch(id, own));
    }

    /** The same book with this role in the place of what it said of it. */
    public RoleBook with(RoleSketch role) {
        NavigableMap<String, String> changed = without(role.id()).facts;
        changed.putAll(Fact.facts(role));
        return new RoleBook(changed);
    }

    /** The same book without a role. */
    public RoleBook without(long id) {
        NavigableMap<String, String> left = new TreeMap<>(facts);
        left.keySet().removeAll(of(id).keySet());
        return new RoleBook(left);
    }

    /** An id for a role that is not published yet. */
    public long unusedId() {
        return roles().stream()
                        .mapToLong(RoleSketch::id)
                        .filter(id -> id < 0)
                        .min()
                        .orElse(0)
                - 1;
    }

    /** Names of the facts that are other ones in the two books. */
    public Set<String> differences(RoleBook other) {
        Set<String> names = new TreeSet<>(facts.keySet());
        names.addAll(other.facts.keySet());
        names.removeIf(name -> Objects.equals(facts.get(name), other.facts.get(name)));
        return names;
    }

    /**
     * What is changed between a base and this book, changed in another book: what was published while this one was being
     * written stays, unless both speak of the same fact; then this book's word stands.
     */
    public RoleBook rebased(RoleBook base, RoleBook live) {
        NavigableMap<String, String> merged = new TreeMap<>(live.facts);
        for (String name : differences(base)) {
            put(merged, name, facts.get(name));
        }
        // a role deleted on one side comes back by no fact that the other side changed
        merged.keySet().removeIf(name -> {
            String named = Fact.role(name) + "/pl";
            return !merged.containsKey(named) || (base.facts.containsKey(named) && !live.facts.containsKey(named));
        });
        return new RoleBook(merged);
    }

    private static void put(Map<String, String> into, String name, @Nullable String value) {
        if (value == null) {
            into.remove(name);
        } else {
            into.put(name, value);
        }
    }

    private NavigableMap<String, String> of(long id) {
        NavigableMap<String, String> own = new TreeMap<>();
        facts.forEach((name, value) -> {
            if (Fact.role(name) == id) {
                own.put(name, value);
            }
        });
        return own;
    }
}
