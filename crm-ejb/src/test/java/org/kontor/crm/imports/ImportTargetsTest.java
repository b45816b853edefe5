package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.RoleGrant;
import org.kontor.crm.field.FieldValue;

/** A-05: what an import did to a row is told without hidden fields. */
class ImportTargetsTest {

    @Test
    void differencesOfHiddenFieldsAreNotTold() {
        Rights reader = hiding("phones", "nip", "custom.secret");

        assertThat(ImportTargets.seen(
                        differences("name", "phones.WORK", "emails.WORK", "nip", "custom.secret"), reader))
                .extracting(ResultRow.Difference::field)
                .containsExactly("name", "emails.WORK");
    }

    private static List<ResultRow.Difference> differences(String... fields) {
        return Stream.of(fields)
                .map(field -> new ResultRow.Difference(field, null, new FieldValue.Text("x")))
                .toList();
    }

    private static Rights hiding(String first, String second, String third) {
        RoleGrant role = new RoleGrant(
                1,
                "R",
                "R",
                null,
                false,
                Map.of(Entity.COMPANY, Map.of(Operation.READ, Level.ALL)),
                Map.of(
                        Entity.COMPANY,
                        Map.of(first, FieldRule.HIDDEN, second, FieldRule.HIDDEN, third, FieldRule.HIDDEN)));
        return new Rights(1, "Ja", Set.of(1L), Set.of(1L), List.of(role));
    }
}
