package org.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.crm.company.FormMerge;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;

/** Two people changed the same contact: what only one of them changed is that one's. */
class ContactMergeTest {

    private final ContactForm start = form();
    private final ContactForm mine = start.copy();
    private final ContactForm theirs = start.copy();
    private final FormMerge<ContactForm> merge = new FormMerge<>(ContactShape.SHAPE, start, theirs);

    @Test
    void aCopySaysTheSameAndIsOnItsOwn() {
        mine.getPhones().get(0).setValue("x");
        mine.getCustom().put("pet", List.of("pies"));

        assertThat(start.getPhones().get(0).getValue()).isEqualTo("22 555 01 01");
        assertThat(start.getCustom()).containsEntry("pet", List.of("kot"));
        assertThat(mine.getVersion()).isEqualTo(3);
        assertThat(mine.getBirthday()).isEqualTo(LocalDate.of(1980, 1, 1));
    }

    @Test
    void takesWhatOnlyTheOthersChanged() {
        theirs.setVersion(4);
        theirs.setPosition("prezes");
        theirs.getCustom().put("pet", List.of("pies"));
        PointForm saved = new PointForm(PointKind.WORK, "a@b.example");
        saved.setId(9L);
        theirs.getEmails().add(saved);
        mine.setBirthday(null);
        mine.getPhones().get(0).setKind(PointKind.FAX);

        assertThat(merge.into(mine)).isEmpty();
        merge.ended(List.of(), List.of(), mine);

        assertThat(mine.getPosition()).isEqualTo("prezes");
        assertThat(mine.getCustom()).containsEntry("pet", List.of("pies"));
        assertThat(mine.getEmails()).hasSize(1);
        assertThat(mine.getBirthday()).isNull();
        assertThat(mine.getPhones().get(0).getKind()).isEqualTo(PointKind.FAX);
        assertThat(mine.getVersion()).isEqualTo(4);
    }

    @Test
    void asksAboutWhatBothChanged() {
        theirs.setLastName("Tamta");
        theirs.setBirthday(LocalDate.of(1981, 1, 1));
        theirs.getPhones().get(0).setValue("22 555 01 02");
        mine.setLastName("Moja");
        mine.setBirthday(LocalDate.of(1982, 1, 1));
        mine.getPhones().get(0).setValue("22 555 01 03");

        var both = merge.into(mine);
        assertThat(both).extracting(cell -> cell.path()).containsExactly("lastName", "phones[5]", "birthday");

        merge.ended(both, List.of(), mine).settle(mine, List.of("phones[5]"));
        assertThat(mine.getLastName()).isEqualTo("Moja");
        assertThat(mine.getPhones().get(0).getValue()).isEqualTo("22 555 01 02");
    }

    private static ContactForm form() {
        ContactForm form = new ContactForm();
        form.setVersion(3);
        form.setFirstName("Ewa");
        form.setLastName("Pierwsza");
        form.setBirthday(LocalDate.of(1980, 1, 1));
        form.getCustom().put("pet", List.of("kot"));
        PointForm phone = new PointForm(PointKind.WORK, "22 555 01 01");
        phone.setId(5L);
        form.getPhones().add(phone);
        return form;
    }
}
