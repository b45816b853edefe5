package org.kontor.crm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A-02: which rule of several roles holds for a field. */
class RightsTest {

    private static final Map<String, FieldRule> HIDDEN = Map.of("revenue", FieldRule.HIDDEN);
    private static final Map<String, FieldRule> FIXED = Map.of("revenue", FieldRule.READ_ONLY);
    private static final Map<String, FieldRule> NO_RULE = Map.of();

    @Test
    void theMildestOfTheRolesThatReadRules() {
        RoleGrant reading = role(1, Operation.READ, HIDDEN);
        RoleGrant other = role(2, Operation.READ, FIXED);

        assertThat(rights(reading, other).rule(Entity.COMPANY, "revenue")).isEqualTo(FieldRule.READ_ONLY);
        assertThat(rights(reading, role(2, Operation.ADD, NO_RULE)).rule(Entity.COMPANY, "revenue"))
                .as("a role that reads none opens no field")
                .isEqualTo(FieldRule.HIDDEN);
    }

    @Test
    void whereNoRoleReadsThoseRuleThatOpenAnythingElse() {
        Rights adding = rights(role(1, Operation.ADD, FIXED), role(2, Operation.IMPORT, HIDDEN), idle());

        assertThat(adding.rule(Entity.COMPANY, "revenue")).isEqualTo(FieldRule.READ_ONLY);
        assertThat(adding.fixed(Entity.COMPANY)).containsExactly("revenue");
        assertThat(adding.hidden(Entity.COMPANY)).isEmpty();
        assertThat(rights(role(1, Operation.ADD, HIDDEN), idle()).hidden(Entity.COMPANY))
                .containsExactly("revenue");
        assertThat(rights(idle()).fixed(Entity.COMPANY)).isEmpty();
    }

    private static RoleGrant idle() {
        return new RoleGrant(9, "R9", "R9", null, false, Map.of(), Map.of());
    }

    private static RoleGrant role(long id, Operation operation, Map<String, FieldRule> fields) {
        return new RoleGrant(
                id,
                "R" + id,
                "R" + id,
                null,
                false,
                Map.of(Entity.COMPANY, Map.of(operation, Level.ALL)),
                Map.of(Entity.COMPANY, fields));
    }

    private static Rights rights(RoleGrant... roles) {
        return new Rights(1, "Ja", Set.of(1L), Set.of(1L), List.of(roles));
    }
}
