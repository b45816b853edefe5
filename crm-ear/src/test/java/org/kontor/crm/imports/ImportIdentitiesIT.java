package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.imports.ImportPlan.Repeats;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.product.Nips;

/** Legal identities come in columns, with addresses and bank accounts (S-16). */
@ExtendWith(ArquillianExtension.class)
class ImportIdentitiesIT extends ImportCase {

    private final String nip = Nips.fresh();

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void aRowThatIsTakenInBringsItsResponsiblePersonAndItsAccounts() {
        String anna = text("select login from crm.app_user where id = ?", house.id("Anna"));

        ImportRun run = run(
                new ImportPlan(List.of(MatchKey.NIP), Known.OVERWRITE, Repeats.MERGE),
                "Nazwa firmy;NIP;Rachunek bankowy;Osoba odpowiedzialna;Roczny przychód",
                "Łączona %s;" + nip + ";PL61109010140000071219812874;;100",
                "Łączona %s;" + nip + ";PL27114020040000300201355387;" + anna + ";50 EUR");

        assertThat(run.tally()).isEqualTo(new Tally(1, 0, 0, 1, 0, 0));
        assertThat(value("responsible_id", "Łączona")).isEqualTo(Long.toString(house.id("Anna")));
        assertThat(value("revenue_currency", "Łączona")).isEqualTo("PLN");
        assertThat(count(
                        "select count(*) from crm.bank_account b join crm.company c on c.id = b.company_id where c.name = ?",
                        "Łączona " + mark))
                .isEqualTo(2);
    }

    @Test
    void theNthBankBelongsToTheNthNumber() {
        run(
                ImportPlan.USUAL,
                "Nazwa firmy;NIP;Rachunek bankowy;Bank;Rachunek bankowy 2;Bank 2",
                "Bankowa %s;" + nip + ";PL61109010140000071219812874;;PL27114020040000300201355387;Drugi bank");

        assertThat(text(
                        "select b.number from crm.bank_account b join crm.company c on c.id = b.company_id"
                                + " where c.name = ? and b.bank = 'Drugi bank'",
                        "Bankowa " + mark))
                .isEqualTo("PL27114020040000300201355387");
    }

    @Test
    void legalIdentitiesComeWithAddressesAndAccountsAndAreComparedPartByPart() {
        String header = "Nazwa firmy;NIP;REGON;Szczegóły: adres siedziby;Rachunek bankowy;Bank;Rachunek bankowy 2";
        ImportRun created = run(
                ImportPlan.USUAL,
                header,
                "Prawna %s;" + nip + ";123456785;ul. Długa 1;61 1090 1014 0000 0712 1981 2874;Mój bank;",
                "Zła %s;1234567890;;;;;");

        assertThat(created.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 1));
        assertThat(rows(created, Bucket.REJECTED).get(0).reasons())
                .extracting(Reason::field)
                .containsExactly("requisites.nip");
        assertThat(identity("regon", "Prawna")).isEqualTo("123456785");
        assertThat(text(
                        "select number || bank from crm.bank_account b join crm.company c on c.id = b.company_id"
                                + " where c.name = ? and b.is_default",
                        "Prawna " + mark))
                .isEqualTo("PL61109010140000071219812874Mój bank");

        ImportRun same = run(
                ImportPlan.USUAL,
                header,
                "Prawna %s;" + nip + ";123456785;ul. Długa 1;PL61109010140000071219812874;Mój bank;");
        assertThat(same.tally()).isEqualTo(new Tally(0, 0, 1, 0, 0, 0));

        ImportRun changed = run(
                ImportPlan.USUAL,
                header,
                "Prawna %s;" + nip
                        + ";000331501;ul. Krótka 2;PL61109010140000071219812874;;PL27114020040000300201355387");
        assertThat(changed.tally()).isEqualTo(new Tally(0, 1, 0, 0, 0, 0));
        assertThat(rows(changed, Bucket.UPDATED).get(0).differences())
                .extracting(ResultRow.Difference::field)
                .containsExactly("requisites.regon", "requisiteAddresses.REGISTERED", "accounts.number");
        assertThat(identity("regon", "Prawna")).isEqualTo("000331501");
        assertThat(count(
                        "select count(*) from crm.bank_account b join crm.company c on c.id = b.company_id where c.name = ?",
                        "Prawna " + mark))
                .isEqualTo(2);

        undoing.undo(house.by("Admin"), changed.id());
        assertThat(identity("regon", "Prawna")).isEqualTo("123456785");
    }

    @Test
    void whatIsSaidOfAKnownAccountIsChangedOrFilled() {
        String header = "Nazwa firmy;NIP;Rachunek bankowy;Bank;BIC;Waluta rachunku";
        String account = "Kontowa %s;" + nip + ";PL61109010140000071219812874;";
        run(ImportPlan.USUAL, header, account + "Stary bank;;EUR");

        ImportRun filled = run(
                new ImportPlan(List.of(MatchKey.NIP), Known.FILL, Repeats.REJECT),
                header,
                account + "Bank;BREXPLPW;PLN");
        assertThat(rows(filled, Bucket.UPDATED).get(0).differences())
                .extracting(ResultRow.Difference::field)
                .containsExactly("accounts.bic");
        assertThat(account()).isEqualTo("Stary bank BREXPLPW EUR");

        ImportRun changed = run(ImportPlan.USUAL, header, account + "Nowy bank;;");
        assertThat(rows(changed, Bucket.UPDATED).get(0).differences())
                .extracting(ResultRow.Difference::field)
                .containsExactly("accounts.bank");
        assertThat(account()).as("no cell says the currency").isEqualTo("Nowy bank BREXPLPW EUR");
        ImportRun paid = run(ImportPlan.USUAL, header, account + ";;USD");
        assertThat(account()).isEqualTo("Nowy bank BREXPLPW USD");

        undoing.undo(house.by("Admin"), paid.id());
        assertThat(account()).isEqualTo("Nowy bank BREXPLPW EUR");
    }

    private String account() {
        return text(
                "select concat_ws(' ', b.bank, coalesce(b.bic, 'null'), b.currency) from crm.bank_account b"
                        + " join crm.company c on c.id = b.company_id where c.name = ?",
                "Kontowa " + mark);
    }

    @Test
    void addressesInPartsAreComparedPartByPart() {
        String parts = "Nazwa firmy;Ulica;Numer domu;Kod pocztowy;Miejscowość;Kraj";
        driver.run(house.by("Admin"), csv(parts, "Znana %s;ul. Długa;1;00-001;Warszawa;Polska"));
        assertThat(address()).isEqualTo("ul. Długa 1, 00-001 Warszawa, Polska");
        driver.run(house.by("Admin"), csv("Nazwa firmy;Adres", "Znana %s;ul. Długa 1, 00-001  Warszawa,Polska"));

        assertThat(driver.run(house.by("Admin"), csv(parts, "Znana %s;ul. Długa;1;00-001;Warszawa;"))
                        .tally())
                .as("written otherwise, and no country")
                .isEqualTo(new Tally(0, 0, 1, 0, 0, 0));
        ImportRun moved =
                driver.run(house.by("Admin"), csv("Nazwa firmy;Kod pocztowy;Miasto", "Znana %s;80-001;Gdańsk"));

        assertThat(rows(moved, Bucket.UPDATED).get(0).differences())
                .extracting(ResultRow.Difference::field)
                .containsExactly("addresses.REGISTERED.postcode", "addresses.REGISTERED.city");
        assertThat(address()).isEqualTo("ul. Długa 1, 80-001 Gdańsk, Polska");
        driver.undo(house.by("Admin"), moved.id());
        assertThat(address()).isEqualTo("ul. Długa 1, 00-001  Warszawa,Polska");
    }

    private String address() {
        return text(
                "select string_agg(a.text, '|') from crm.address a join crm.company c on c.id = a.company_id where c.name = ?",
                "Znana " + mark);
    }
}
