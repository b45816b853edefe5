package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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

        assertThat(new FormMerge(start, theirs).into(mine)).isEmpty();

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

        assertThat(new FormMerge(start, theirs).into(mine)).containsExactly("name", "phones");

        assertThat(mine.getName()).isEqualTo("Moja");
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

        assertThat(new FormMerge(start, theirs).into(mine)).isEmpty();
    }

    private static CompanyForm form() {
        CompanyForm form = new CompanyForm();
        form.setName("Firma");
        form.setResponsibleId(1L);
        PointForm phone = new PointForm(PointKind.WORK, "22 555 01 01");
        phone.setId(5L);
        form.getPhones().add(phone);
        return form;
    }
}
