package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.product.Deployments;

/** Requisites in history and undo: told in words, taken back value by value, always with one default. */
@ExtendWith(ArquillianExtension.class)
class RequisiteHistoryIT extends RequisiteCase {

    private static final FieldValue.Named PL = new FieldValue.Named("Firma, PL", "Company, PL");
    private static final FieldValue.Named DE = new FieldValue.Named("Firma, DE", "Company, DE");

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void tellsValuesUnderTheLabelsOfTheTemplate() {
        String before = nip();
        String after = nip();
        long id = with("Story", polish(before));
        change(id, form -> {
            RequisiteForm form0 = form.getRequisites().get(0);
            form0.getValues().put("nip", after);
            form0.getValues().put("krs", "0000006865");
            form0.getAddresses().add(new AddressForm(AddressKind.LEGAL, "ul. Krótka 1"));
            form0.getAccounts().add(account("PL61109010140000071219812874"));
        });

        List<CompanyChange.Field> told = newest(id).fields();

        assertThat(told)
                .extracting(CompanyChange.Field::key)
                .containsExactly("requisites.nip", "requisites.krs", "requisites.addresses", "requisites.accounts");
        assertThat(told.get(0).label()).isEqualTo(new FieldValue.Named("NIP", "NIP"));
        assertThat(told.get(0).before()).containsExactly(new FieldValue.Text(Identifier.NIP.display(before)));
        assertThat(told.get(0).after()).containsExactly(new FieldValue.Text(Identifier.NIP.display(after)));
        assertThat(told.get(1).before()).isEmpty();
        assertThat(told.get(2).after())
                .containsExactly(new FieldValue.Kinded("company.addressKind.LEGAL", "ul. Krótka 1"));
        assertThat(told.get(3).after())
                .containsExactly(
                        new FieldValue.Kinded("company.account.DEFAULT", "PL61 1090 1014 0000 0712 1981 2874, PLN"));
    }

    @Test
    void tellsThatTheDefaultMoved() {
        long id = withTwo("Mark");
        moveDefault(id);

        assertThat(newest(id).fields()).singleElement().satisfies(field -> {
            assertThat(field.key()).isEqualTo("requisites.default");
            assertThat(field.before()).containsExactly(PL);
            assertThat(field.after()).containsExactly(DE);
        });
    }

    @Test
    void takesBackOneValueAndKeepsALaterOneOfAnother() {
        String nip = nip();
        long id = with("Undo", polish(nip));
        long first = change(id, form -> form.getRequisites().get(0).getValues().put("nip", nip()));
        change(id, form -> form.getRequisites().get(0).getValues().put("krs", "0000006865"));

        UndoResult undone = companies.undo(house.by(ANNA), first);

        assertThat(undone.restored()).isEqualTo(1);
        assertThat(requisite(id, 0).value("nip")).contains(nip);
        assertThat(requisite(id, 0).value("krs")).contains("0000006865");
    }

    @Test
    void takesBackAMovedDefault() {
        long id = withTwo("Back");
        long moved = moveDefault(id);

        companies.undo(house.by(ANNA), moved);

        assertThat(card(id).requisites()).extracting(RequisiteCard::byDefault).containsExactly(true, false);
    }

    @Test
    void aRequisiteThatComesBackDoesNotTakeTheMarkFromALaterOne() {
        long id = withTwo("Both");
        long removed = change(id, form -> form.getRequisites().remove(0));
        change(id, form -> {
            form.getRequisites().get(0).setDefault(false);
            RequisiteForm third = new RequisiteForm("company");
            third.getValues().put("fullName", "Third");
            third.setDefault(true);
            form.getRequisites().add(third);
        });

        companies.undo(house.by(ANNA), removed);

        assertThat(card(id).requisites())
                .hasSize(3)
                .filteredOn(RequisiteCard::byDefault)
                .singleElement()
                .extracting(RequisiteCard::template)
                .isEqualTo("company");
    }

    @Test
    void whereTheDefaultGoesByUndoAnotherGetsTheMark() {
        long id = withTwo("None");
        long added = change(id, form -> {
            RequisiteForm third = new RequisiteForm("company");
            third.getValues().put("fullName", "Third");
            form.getRequisites().add(third);
        });
        change(id, form -> {
            form.getRequisites().get(0).setDefault(false);
            form.getRequisites().get(2).setDefault(true);
        });
        // whoever takes back an addition keeps it when somebody else has changed it since
        assertThat(companies.undo(house.by(ANNA), added).restored()
                        + card(id).requisites().size())
                .isGreaterThanOrEqualTo(3);

        assertThat(card(id).requisites()).filteredOn(RequisiteCard::byDefault).hasSize(1);
    }

    @Test
    void comesBackWholeWithADeletedCompany() {
        RequisiteForm form = polish(nip());
        form.getAddresses().add(new AddressForm(AddressKind.LEGAL, "ul. Krótka 1"));
        form.getAccounts().add(account("PL61109010140000071219812874"));
        long id = with("Gone", form);
        CompanyCard before = card(id);

        long deleted = companies.delete(house.by(ANNA), List.of(id));
        UndoResult undone = companies.undo(house.by(ANNA), deleted);

        assertThat(undone.restored()).isEqualTo(1);
        assertThat(card(id).requisites()).isEqualTo(before.requisites());
    }

    private long withTwo(String name) {
        RequisiteForm german = new RequisiteForm("de-company");
        german.getValues().put("fullName", "GmbH");
        return with(name, polish(nip()), german);
    }

    private long moveDefault(long id) {
        return change(id, form -> {
            form.getRequisites().get(0).setDefault(false);
            form.getRequisites().get(1).setDefault(true);
        });
    }
}
