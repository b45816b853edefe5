package org.kontor.crm.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;

/** Two states of the roles are told apart, and put together without losing what either side did. */
class RoleBookTest {

    private static final RoleSketch SALES =
            RoleSketch.empty(1).named("Handlowiec", "Sales").with(Entity.COMPANY, Operation.READ, Level.OPEN);
    private static final RoleSketch HEAD =
            RoleSketch.empty(2).named("Kierownik", "Head").user(7, true);

    private final RoleBook live = RoleBook.empty().with(SALES).with(HEAD);

    @Test
    void whatIsTheSameAsNothingIsNoDifference() {
        RoleSketch same =
                SALES.with(Entity.DEAL, Operation.ADD, Level.NONE).with(Entity.COMPANY, "revenue", FieldRule.OPEN);

        assertThat(live.with(same).differences(live)).isEmpty();
    }

    @Test
    void whatWasPublishedMeanwhileStays() {
        RoleBook draft = live.with(SALES.with(Entity.COMPANY, Operation.DELETE, Level.ALL));
        RoleBook moved = live.with(SALES.user(9, true));

        RoleSketch merged = draft.rebased(live, moved).find(1).orElseThrow();

        assertThat(merged.level(Entity.COMPANY, Operation.DELETE)).isEqualTo(Level.ALL);
        assertThat(merged.users()).containsExactly(9L);
    }

    @Test
    void onTheSameFactTheDraftStands() {
        RoleBook draft = live.with(SALES.with(Entity.COMPANY, Operation.READ, Level.OWN));
        RoleBook moved = live.with(SALES.with(Entity.COMPANY, Operation.READ, Level.ALL));

        assertThat(draft.rebased(live, moved).find(1).orElseThrow().level(Entity.COMPANY, Operation.READ))
                .isEqualTo(Level.OWN);
    }

    @Test
    void aRoleDeletedOnEitherSideDoesNotComeBack() {
        RoleBook draft = live.with(SALES.user(9, true));
        assertThat(draft.rebased(live, live.without(1)).find(1)).isEmpty();
        assertThat(live.with(SALES.named("Sprzedaż", "Sales"))
                        .rebased(live, live.without(1))
                        .find(1))
                .isEmpty();

        RoleBook moved = live.with(HEAD.user(8, true));
        assertThat(live.without(2).rebased(live, moved).find(2)).isEmpty();
    }

    @Test
    void rolesNotPublishedYetStandBehindTheOthers() {
        RoleBook book = live.with(RoleSketch.empty(-2).named("Druga", ""))
                .with(RoleSketch.empty(-1).named("Pierwsza", ""));

        assertThat(book.roles()).extracting(RoleSketch::id).containsExactly(1L, 2L, -1L, -2L);
        assertThat(book.unusedId()).isEqualTo(-3);
    }

    @Property(tries = 300)
    void aRoleIsItsFacts(@ForAll long seed) {
        RoleSketch role = any(new Random(seed), 5);

        assertThat(RoleBook.empty().with(role).find(5)).contains(role);
    }

    @Property(tries = 300)
    void aDraftNobodyDisturbedIsTheDraft(@ForAll long seed) {
        Random random = new Random(seed);
        RoleBook base = RoleBook.empty().with(any(random, 1)).with(any(random, 2));
        RoleBook draft = base.with(any(random, 1)).with(any(random, -1));
        RoleBook other = base.with(any(random, 2));

        assertThat(draft.rebased(base, base)).isEqualTo(draft);
        assertThat(base.rebased(base, other)).isEqualTo(other);
        assertThat(draft.rebased(base, other)).isEqualTo(other.rebased(base, draft));
    }

    private static RoleSketch any(Random random, long id) {
        Map<Entity, Map<Operation, Level>> levels = new HashMap<>();
        Map<Entity, Map<String, FieldRule>> fields = new HashMap<>();
        for (Entity entity : Entity.values()) {
            for (Operation operation : Operation.values()) {
                Level level = List.of(Level.values()).get(random.nextInt(Level.values().length));
                if (level != Level.NONE) {
                    levels.computeIfAbsent(entity, kind -> new HashMap<>()).put(operation, level);
                }
            }
            if (random.nextBoolean()) {
                fields.put(entity, Map.of("custom.a_b", random.nextBoolean() ? FieldRule.HIDDEN : FieldRule.READ_ONLY));
            }
        }
        List<Long> users = random.longs(random.nextInt(4), 1, 50).boxed().toList();
        return new RoleSketch(
                id, "R" + random.nextInt(9), "E", random.nextBoolean(), levels, fields, Set.copyOf(users), Set.of((long)
                        random.nextInt(9)));
    }
}
