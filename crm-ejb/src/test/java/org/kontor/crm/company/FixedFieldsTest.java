package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.RoleGrant;
import org.kontor.crm.shared.Invalid;

/** A-02: what a user may not set stays as it is stored, and nothing else keeps from saving. */
class FixedFieldsTest {

    private static final String NIP = "8567346215";

    private final Map<String, FieldRule> rules = new HashMap<>();
    private final CompanyForm stored = stored();

    @Test
    void aNipStaysWhereAllLegalIdentitiesAreHidden() {
        hide("requisites", "nip", "regon", "krs");
        CompanyForm form = shown();
        form.setName("Inna");

        CompanyForm kept = keep(form);

        assertThat(kept.getName()).isEqualTo("Inna");
        assertThat(kept.getRequisites().get(0).getValues()).containsEntry("nip", NIP);
    }

    @Test
    void aHiddenNipStaysWhereLegalIdentitiesMayOnlyBeRead() {
        rules.put("requisites", FieldRule.READ_ONLY);
        hide("nip", "regon", "krs");

        assertThat(keep(shown()).getRequisites().get(0).getValues()).containsEntry("nip", NIP);
    }

    @Test
    void aFormThatIsRefusedShowsNothingHidden() {
        hide("revenue");
        CompanyForm form = shown();

        assertThat(keep(form).getRevenue().getAmount()).isEqualByComparingTo("10");
        assertThat(form.getRevenue().getAmount()).isNull();
    }

    @Test
    void anIdentifierIsRefusedWhereItStands() {
        rules.put("nip", FieldRule.READ_ONLY);
        hide("krs");
        CompanyForm form = shown();
        form.getRequisites().get(0).getValues().put("nip", "");
        form.getRequisites().get(0).getValues().put("krs", "0000006865");

        assertThat(refused(form))
                .containsExactlyInAnyOrder(
                        tuple("requisites[0].values.nip", "error.readOnlyField"),
                        tuple("requisites[0].values.krs", "error.requisite.field"));
    }

    @Test
    void aLegalIdentityWithAFixedNipIsNotTakenAway() {
        rules.put("nip", FieldRule.READ_ONLY);
        CompanyForm form = shown();
        form.getRequisites().removeIf(row -> Objects.equals(row.getId(), 7L));
        assertThat(refused(form)).containsExactly(tuple("requisites", "error.requisite.kept"));

        CompanyForm other = shown();
        other.getRequisites().removeIf(row -> Objects.equals(row.getId(), 8L));
        assertThat(keep(other).getRequisites()).hasSize(1);
    }

    @Test
    void anotherDefaultWouldChangeTheNipThatListsShow() {
        rules.put("nip", FieldRule.READ_ONLY);
        CompanyForm form = shown();
        form.getRequisites().forEach(row -> row.setDefault(Objects.equals(row.getId(), 8L)));

        assertThat(refused(form)).containsExactly(tuple("requisites", "error.requisite.keptDefault"));
    }

    @Test
    void aHiddenNipHidesTheEuropeanNumberMadeOfIt() {
        stored.getRequisites().get(0).getValues().put("euVat", "PL" + NIP);
        hide("nip");
        CompanyForm form = shown();
        form.getRequisites().get(0).getValues().remove("euVat");

        assertThat(keep(form).getRequisites().get(0).getValues()).containsEntry("euVat", "PL" + NIP);
    }

    @Test
    void customFieldsThatAreNotSaidAreNotSet() {
        rules.put("custom.limit", FieldRule.READ_ONLY);
        hide("custom.source");
        stored.getCustom().put("limit", List.of("1234.5"));
        stored.getCustom().put("source", List.of("targi"));
        CompanyForm silent = shown();
        silent.getCustom().clear();
        CompanyForm same = shown();

        assertThat(keep(silent).getCustom()).as("the record keeps what it has").isEmpty();
        assertThat(keep(same).getCustom()).isEmpty();
        same.getCustom().put("limit", List.of("2"));
        same.getCustom().put("source", List.of("targi"));
        assertThat(refused(same))
                .containsExactlyInAnyOrder(
                        tuple("custom.limit", "error.readOnlyField"), tuple("custom.source", "error.custom.unknown"));
    }

    private void hide(String... fields) {
        List.of(fields).forEach(field -> rules.put(field, FieldRule.HIDDEN));
    }

    /** The stored form, as the user is shown it. */
    private CompanyForm shown() {
        CompanyForm form = stored.copy();
        Set<String> hidden = rights().hidden(Entity.COMPANY);
        if (hidden.contains("requisites")) {
            form.getRequisites().clear();
        }
        form.getRequisites().forEach(row -> row.getValues().keySet().removeIf(hidden::contains));
        if (hidden.contains("nip")) {
            form.getRequisites().forEach(row -> row.getValues().remove("euVat"));
        }
        if (hidden.contains("revenue")) {
            form.getRevenue().setAmount(null);
        }
        form.getCustom().keySet().removeIf(key -> hidden.contains("custom." + key));
        return form;
    }

    private CompanyForm keep(CompanyForm form) {
        return new FixedFields<>(CompanyShape.SHAPE, rights(), Entity.COMPANY).keep(form, shown(), stored);
    }

    private List<Tuple> refused(CompanyForm form) {
        return catchThrowableOfType(Invalid.class, () -> keep(form)).problems().stream()
                .map(problem -> tuple(problem.field(), problem.key()))
                .toList();
    }

    private Rights rights() {
        RoleGrant role = new RoleGrant(
                1,
                "R",
                "R",
                null,
                false,
                Map.of(Entity.COMPANY, Map.of(Operation.READ, Level.ALL)),
                Map.of(Entity.COMPANY, rules));
        return new Rights(1, "Ja", Set.of(1L), Set.of(1L), List.of(role));
    }

    private static CompanyForm stored() {
        CompanyForm form = new CompanyForm();
        form.setName("Firma");
        form.getRevenue().setAmount(BigDecimal.TEN);
        form.getRevenue().setCurrency("PLN");
        form.getRequisites().add(requisite(7, true, Map.of("nip", NIP)));
        form.getRequisites().add(requisite(8, false, Map.of("name", "Firma druga")));
        return form;
    }

    private static RequisiteForm requisite(long id, boolean byDefault, Map<String, String> values) {
        RequisiteForm row = new RequisiteForm("pl-company");
        row.setId(id);
        row.setDefault(byDefault);
        row.getValues().putAll(values);
        return row;
    }
}
