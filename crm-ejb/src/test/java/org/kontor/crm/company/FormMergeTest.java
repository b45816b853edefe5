package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two people changed the same company: what only one of them changed is that one's. */
class FormMergeTest {

    private final CompanyForm start = form();
    private final CompanyForm mine = start.copy();
    private final CompanyForm theirs = start.copy();

    @Test
    void takesWhatOnlyTheOthersChanged() {
        theirs.setType("partner");
        theirs.getRevenue().setAmount(new BigDecimal("12.50"));
        theirs.getPhones().get(0).setValue("22 555 01 02");
        mine.setName("Moja");

        assertThat(new FormMerge<>(CompanyShape.SHAPE, start, theirs).into(mine))
                .isEmpty();

        assertThat(mine.getName()).isEqualTo("Moja");
        assertThat(mine.getType()).isEqualTo("partner");
        assertThat(mine.getRevenue().getAmount()).isEqualByComparingTo("12.5");
        assertThat(mine.getPhones().get(0).getValue()).isEqualTo("22 555 01 02");
    }

    @Test
    void namesWhatBothChangedAndKeepsItAsTyped() {
        theirs.setName("Tamta");
        theirs.getPhones().clear();
        mine.setName("Moja");
        mine.getPhones().get(0).setValue("22 555 01 03");

        FormMerge<CompanyForm> merge = new FormMerge<>(CompanyShape.SHAPE, start, theirs);
        assertThat(merge.into(mine)).extracting(cell -> cell.path()).containsExactly("name", "phones[5]");

        assertThat(mine.getName()).isEqualTo("Moja");
        merge.settle(mine, List.of());
        assertThat(mine.getPhones().get(0).getId())
                .as("a row that is gone becomes new")
                .isNull();
    }

    @Test
    void theSameChangeOnBothSidesIsNoQuestion() {
        theirs.setIndustry("it");
        theirs.getRevenue().setAmount(new BigDecimal("10.00"));
        mine.setIndustry("it");
        mine.getRevenue().setAmount(new BigDecimal("10"));
        mine.getEmails().add(new PointForm(PointKind.WORK, " "));

        assertThat(new FormMerge<>(CompanyShape.SHAPE, start, theirs).into(mine))
                .isEmpty();
    }

    @Test
    void rowsMergeOneByOne() {
        theirs.getPhones().add(phone(6L, "22 555 01 06"));
        theirs.getPhones().get(0).setKind(PointKind.MOBILE);
        mine.getPhones().add(phone(null, "22 555 01 07"));

        assertThat(new FormMerge<>(CompanyShape.SHAPE, start, theirs).into(mine))
                .isEmpty();

        assertThat(mine.getPhones())
                .extracting(PointForm::getValue)
                .containsExactlyInAnyOrder("22 555 01 01", "22 555 01 06", "22 555 01 07");
        assertThat(mine.getPhones().get(0).getKind()).isEqualTo(PointKind.MOBILE);
    }

    @Test
    void theSameNewPhoneOnBothSidesIsSavedOnce() {
        theirs.getPhones().add(phone(6L, "22 555 01 06"));
        theirs.getPhones().add(phone(7L, "22 555 01 07"));
        mine.getPhones().add(phone(null, "22 555 01 06 "));

        FormMerge<CompanyForm> merge = new FormMerge<>(CompanyShape.SHAPE, start, theirs);
        assertThat(merge.into(mine)).isEmpty();
        merge.settle(mine, List.of());

        assertThat(mine.getPhones()).extracting(PointForm::getId).containsExactlyInAnyOrder(5L, 6L, 7L);
    }

    @Test
    void valuesOfARequisiteMergeOneByOne() {
        theirs.getRequisites().get(0).getValues().put("nip", "5260250274");
        theirs.getRequisites().get(0).getValues().put("regon", "123456785");
        mine.getRequisites().get(0).getValues().put("nip", "8567346215");
        mine.getRequisites().get(0).getAddresses().add(new AddressForm(AddressKind.ACTUAL, "ul. Nowa 1"));

        FormMerge<CompanyForm> merge = new FormMerge<>(CompanyShape.SHAPE, start, theirs);
        assertThat(merge.into(mine)).extracting(cell -> cell.path()).containsExactly("requisites[3].nip");
        assertThat(mine.getRequisites().get(0).getValues()).containsEntry("regon", "123456785");
        merge.settle(mine, List.of("requisites[3].nip"));

        assertThat(mine.getRequisites().get(0).getValues()).containsEntry("nip", "5260250274");
        assertThat(mine.getRequisites().get(0).getAddresses()).hasSize(1);
    }

    @Test
    void aRequisiteThatIsGoneIsOneQuestion() {
        theirs.getRequisites().clear();
        mine.getRequisites().get(0).getValues().put("nip", "8567346215");

        FormMerge<CompanyForm> merge = new FormMerge<>(CompanyShape.SHAPE, start, theirs);
        assertThat(merge.into(mine)).extracting(cell -> cell.path()).containsExactly("requisites[3]");
        CompanyForm kept = mine.copy();
        merge.settle(kept, List.of());
        merge.settle(mine, List.of("requisites[3]"));

        assertThat(kept.getRequisites()).hasSize(1);
        assertThat(kept.getRequisites().get(0).getId()).isNull();
        assertThat(mine.getRequisites()).isEmpty();
    }

    @Test
    void theMarkOfTheDefaultIsOne() {
        for (CompanyForm form : List.of(start, mine, theirs)) {
            form.getRequisites().add(requisite(4L, "de-company"));
            form.getRequisites().get(0).setDefault(true);
        }
        theirs.getRequisites().get(0).setDefault(false);
        theirs.getRequisites().get(1).setDefault(true);
        mine.getRequisites().get(0).getValues().put("nip", "8567346215");

        assertThat(new FormMerge<>(CompanyShape.SHAPE, start, theirs).into(mine))
                .isEmpty();

        assertThat(mine.getRequisites()).extracting(RequisiteForm::isDefault).containsExactly(false, true);
    }

    @Test
    void afterASettlementOnlyNewerChangesAreAskedAbout() {
        theirs.setName("Tamta");
        theirs.setType("partner");
        mine.setName("Moja");
        FormMerge<CompanyForm> merge = new FormMerge<>(CompanyShape.SHAPE, start, theirs);
        merge.settle(mine, merge.into(mine).isEmpty() ? List.of() : List.of("none"));

        CompanyForm later = theirs.copy();
        later.setType("supplier");
        assertThat(new FormMerge<>(CompanyShape.SHAPE, theirs, later).into(mine))
                .isEmpty();
        assertThat(mine.getName()).isEqualTo("Moja");
        assertThat(mine.getType()).isEqualTo("supplier");

        later.setName("Inna");
        assertThat(new FormMerge<>(CompanyShape.SHAPE, theirs, later).into(mine))
                .extracting(cell -> cell.path())
                .containsExactly("name");
    }

    @Test
    void untilChosenTheQuestionStaysAndWhatCameTogetherIsNoQuestion() {
        theirs.setName("Tamta");
        theirs.setType("partner");
        mine.setName("Moja");
        FormMerge<CompanyForm> merge = new FormMerge<>(CompanyShape.SHAPE, start, theirs);
        CompanyForm base = merge.base(merge.into(mine));

        mine.setType("lead");

        assertThat(new FormMerge<>(CompanyShape.SHAPE, base, theirs).into(mine))
                .extracting(cell -> cell.path())
                .containsExactly("name");
        assertThat(mine.getType()).isEqualTo("lead");
    }

    private static CompanyForm form() {
        CompanyForm form = new CompanyForm();
        form.setName("Firma");
        form.setResponsibleId(1L);
        form.getPhones().add(phone(5L, "22 555 01 01"));
        form.getRequisites().add(requisite(3L, "pl-company"));
        return form;
    }

    private static PointForm phone(@Nullable Long id, String number) {
        PointForm phone = new PointForm(PointKind.WORK, number);
        phone.setId(id);
        return phone;
    }

    private static RequisiteForm requisite(long id, String template) {
        RequisiteForm row = new RequisiteForm(template);
        row.setId(id);
        row.getValues().put("krs", "0000006865");
        return row;
    }
}
