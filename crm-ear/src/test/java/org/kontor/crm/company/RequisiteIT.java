package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** S-16, B-03: legal identities are kept normalised and by the rules of their templates. */
@ExtendWith(ArquillianExtension.class)
class RequisiteIT extends RequisiteCase {

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void keepsIdentifiersNormalisedAndMarksTheFirstAsDefault() {
        String nip = nip();
        RequisiteForm form = polish(" PL " + nip.substring(0, 3) + "-" + nip.substring(3));
        form.getValues().put("krs", "0000 918 274");
        form.getValues().put("fullName", " Żółw sp. z o.o. ");
        form.getAddresses().add(new AddressForm(AddressKind.REGISTERED, "ul. Krótka 1"));
        form.getAccounts().add(account("61 1090 1014 0000 0712 1981 2874"));
        form.getAccounts().get(0).setBic("brexplpw");

        long id = with("Normal", form);

        RequisiteCard kept = requisite(id, 0);
        assertThat(kept.byDefault()).isTrue();
        assertThat(kept.template()).isEqualTo("pl-company");
        assertThat(kept.value("nip")).contains(nip);
        assertThat(kept.value("krs")).contains("0000918274");
        assertThat(kept.value("fullName")).contains("Żółw sp. z o.o.");
        assertThat(kept.value("regon")).isEmpty();
        assertThat(kept.addresses()).extracting(CompanyCard.Address::text).containsExactly("ul. Krótka 1");
        assertThat(kept.accounts()).singleElement().satisfies(account -> {
            assertThat(account.number()).isEqualTo("PL61109010140000071219812874");
            assertThat(account.display()).isEqualTo("PL61 1090 1014 0000 0712 1981 2874");
            assertThat(account.bic()).isEqualTo("BREXPLPW");
            assertThat(account.byDefault()).isTrue();
        });
    }

    @Test
    void namesEveryProblemByItsPath() {
        RequisiteForm first = polish("1234567890");
        first.getValues().put("vat", "x");
        first.getAccounts().add(account("PL61109010140000071219812875"));
        first.getAccounts().add(account("12"));
        first.getAccounts().forEach(account -> account.setDefault(true));
        first.setDefault(true);
        RequisiteForm second = new RequisiteForm("nowhere");
        second.getValues().put("nip", nip());

        assertThat(problems(form -> form.getRequisites().addAll(List.of(first, new RequisiteForm(""), second))))
                .extracting(Problem::field, Problem::key)
                .containsExactly(
                        tuple("requisites[0].accounts[0].number", "error.identifier.checksum"),
                        tuple("requisites[0].accounts[1].default", "error.twoDefaults"),
                        tuple("requisites[0].accounts[1].number", "error.identifier.tooShort"),
                        tuple("requisites[0].values.nip", "error.identifier.checksum"),
                        tuple("requisites[0].values.vat", "error.requisite.field"),
                        tuple("requisites[2].template", "error.unknownChoice"));
    }

    @Test
    void asksForWhatTheTemplateRequiresAndOffersNoRetiredOne() {
        String code = "t" + nip();
        long template = house.write(
                "insert into requisite_template (code, holder, label_pl, label_en, position)"
                        + " values (?, 'COMPANY', 'T', 'T', 900) returning id",
                code);
        house.write(
                "insert into requisite_field (template_id, code, label_pl, label_en, identifier, required, position)"
                        + " values (?, 'lei', 'LEI', 'LEI', 'LEI', true, 1), (?, 'note', 'N', 'N', null, false, 2)",
                template,
                template);
        RequisiteForm form = new RequisiteForm(code);
        form.getValues().put("note", "x");
        assertThat(problems(company -> company.getRequisites().add(form)))
                .containsExactly(Problem.of("requisites[0].values.lei", "error.required"));

        form.getValues().put("lei", "7ltw fzyi cnsx 8d62 1k86");
        long id = with("Own template", form);
        house.write("update requisite_template set retired = true where code = ?", code);

        change(id, company -> company.getRequisites().get(0).getValues().put("note", "y"));
        assertThat(requisite(id, 0).value("note")).contains("y");
        RequisiteForm again = new RequisiteForm(code);
        again.getValues().put("lei", "7LTWFZYICNSX8D621K86");
        assertThat(problems(company -> company.getRequisites().add(again)))
                .containsExactly(Problem.of("requisites[0].template", "error.retiredChoice", code));
    }

    @Test
    void theDefaultMovesAndPartsKeepTheirIdentity() {
        RequisiteForm first = polish(nip());
        first.getAccounts().add(account("PL61109010140000071219812874"));
        first.getAccounts().add(account("DE89370400440532013000"));
        long id = with("Moving", first, new RequisiteForm("de-company"), named("company"));
        CompanyCard before = card(id);
        assertThat(before.requisites()).extracting(RequisiteCard::byDefault).containsExactly(true, false);

        change(id, form -> {
            form.getRequisites().get(0).setDefault(false);
            form.getRequisites().get(1).setDefault(true);
            form.getRequisites().get(0).getAccounts().get(0).setDefault(false);
            form.getRequisites().get(0).getAccounts().get(1).setDefault(true);
        });

        CompanyCard after = card(id);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.requisites())
                .extracting(RequisiteCard::id)
                .isEqualTo(before.requisites().stream().map(RequisiteCard::id).toList());
        assertThat(after.requisites()).extracting(RequisiteCard::byDefault).containsExactly(false, true);
        assertThat(after.requisites().get(0).accounts())
                .extracting(RequisiteCard.Account::byDefault)
                .containsExactly(false, true);
    }

    @Test
    void whoSavesAnAccountOnlyRaisesTheCompanysVersion() {
        RequisiteForm first = polish(nip());
        first.getAccounts().add(account("PL61109010140000071219812874"));
        long id = with("Version", first);
        long version = card(id).version();

        change(id, form -> form.getRequisites().get(0).getAccounts().get(0).setBank("Bank"));

        assertThat(card(id).version()).isEqualTo(version + 1);
    }

    @Test
    void savingWhatStandsThereChangesNothing() {
        RequisiteForm first = polish(nip());
        first.getAccounts().add(account("PL61109010140000071219812874"));
        long id = with("Idle", first);
        CompanyCard before = card(id);

        companies.save(house.by(ANNA), id, companies.form(rights(ANNA), id));

        assertThat(card(id)).isEqualTo(before);
    }

    private static RequisiteForm named(String template) {
        RequisiteForm form = new RequisiteForm(template);
        form.getValues().put("fullName", "Moving Inc.");
        return form;
    }

    private List<Problem> problems(Consumer<CompanyForm> fill) {
        CompanyForm form = form("Wrong");
        fill.accept(form);
        List<Problem> found = new ArrayList<>();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> companies.create(house.by(ANNA), form))
                .satisfies(invalid -> found.addAll(invalid.problems()));
        return found;
    }
}
