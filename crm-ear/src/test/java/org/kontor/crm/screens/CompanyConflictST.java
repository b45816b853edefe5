package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** Two people in one company, each in a browser of their own: different fields merge, the same fields ask. */
class CompanyConflictST {

    @RegisterExtension
    final Browser mine = new Browser();

    @RegisterExtension
    final Browser theirs = new Browser();

    Companies companies;
    String name;
    long id;

    @BeforeEach
    void signIn() {
        companies = new Companies(mine.product());
        mine.signedInAs("admin");
        theirs.signedInAs("anna.kowalczyk");
        name = companies.uniqueName("Sporna");
        id = companies.addFor("Anna", name);
    }

    /** S-13, S-14: what only one of them changed is that one's, down to the single phone. */
    @Test
    void mergesWhatWasChangedInOtherFields() {
        FormPage form = FormPage.of(mine, id).fill("externalId", name).addRow("phones");
        form.row("phones", 0, "praca", "22 555 01 71");
        FormPage.of(theirs, id)
                .fill("revenue", "777")
                .choose("type", "Partner")
                .addRow("phones")
                .row("phones", 0, "komórka", "22 555 01 77")
                .save();

        form.save();

        assertThat(mine.page().locator(".k-toast")).containsText("Anna Kowalczyk");
        assertThat(companies.json(id))
                .contains("\"externalId\":\"" + name + "\"", "777", "\"type\":\"partner\"")
                .contains("+48225550171", "+48225550177");
    }

    /** Every kind of field: text, choice, money, flag, person, phone, address, value of a requisite. */
    @Test
    void asksFieldByFieldAndSavesWhatWasChosen() {
        long ready = companies.addFor(
                "Anna",
                name + " cała",
                ",\"phones\":[{\"kind\":\"WORK\",\"value\":\"22 555 01 01\"}],\"addresses\":"
                        + "[{\"kind\":\"REGISTERED\",\"text\":\"ul. Pierwsza 1\"}],"
                        + "\"requisites\":[{\"template\":\"pl-company\",\"values\":{\"krs\":\"0000006865\"}}]");
        FormPage form = edited(FormPage.of(mine, ready), "moja", "Klient", "1 000", "Tomasz", "02", "Moja 2");
        edited(FormPage.of(theirs, ready), "tamta", "Partner", "2 000", "Marek", "03", "Tamta 3")
                .save();

        ConflictDialog dialog = form.saveAsked();

        assertThat(dialog.text()).containsText("Anna Kowalczyk, dziś");
        assertThat(dialog.rows()).hasCount(7);
        assertThat(dialog.row("Nazwa firmy")).containsText(name + " moja");
        assertThat(dialog.row("Nazwa firmy")).containsText(name + " tamta");
        assertThat(dialog.row("Typ firmy")).containsText("Klient");
        assertThat(dialog.row("Roczny przychód")).containsText("2\u00A0000\u00A0zł");
        assertThat(dialog.row("Osoba odpowiedzialna")).containsText("Marek");
        assertThat(dialog.row("Telefony")).containsText("22 555 01 03, praca");
        assertThat(dialog.row("Adresy")).containsText("ul. Tamta 3, siedziba");
        assertThat(dialog.row("KRS")).containsText("0000000003");
        dialog.takeTheirs("Typ firmy").takeTheirs("Telefony").takeTheirs("KRS").save();

        assertThat(companies.json(ready))
                .contains(name + " moja", "\"type\":\"partner\"", "\"amount\":1000", "Tomasz Zieliński")
                .contains("22 555 01 03", "ul. Moja 2", "0000000003");
    }

    private FormPage edited(
            FormPage form, String end, String type, String revenue, String person, String phone, String street) {
        form.legal(0, 2, "00000000" + phone);
        return form.fill("name", name + " " + end)
                .choose("type", type)
                .fill("revenue", revenue)
                .responsible(person)
                .row("phones", 0, "praca", "22 555 01 " + phone)
                .row("addresses", 0, "siedziba", "ul. " + street);
    }

    @Test
    void asksAgainWhenSomebodySavesWhileOneChooses() {
        FormPage form = FormPage.of(mine, id).fill("name", name + " moja").fill("externalId", name);
        FormPage.of(theirs, id).fill("name", name + " tamta").save();
        ConflictDialog dialog = form.saveAsked();
        FormPage.of(theirs, id).fill("name", name + " jeszcze inna").save();

        ConflictDialog again = dialog.saveAskedAgain();

        assertThat(again.row("Nazwa firmy")).containsText(name + " jeszcze inna");
        assertThat(companies.json(id)).contains(name + " jeszcze inna");
        again.saveTheirs();
        assertThat(companies.json(id)).contains(name + " jeszcze inna", "\"externalId\":\"" + name + "\"");
    }

    @Test
    void goesBackToEditingWithEverythingTyped() {
        FormPage form = FormPage.of(mine, id).fill("name", name + " moja").fill("revenue", "12,5 mln");
        FormPage.of(theirs, id)
                .fill("name", name + " tamta")
                .fill("revenue", "5")
                .save();
        ConflictDialog dialog = form.saveAsked();
        assertThat(dialog.row("Roczny przychód")).containsText("12,5 mln");

        dialog.backToEditing();
        assertThat(form.field("name")).hasValue(name + " moja");
        assertThat(form.field("revenue")).hasValue("12,5 mln");
        assertThat(companies.json(id)).contains(name + " tamta");

        form.fill("revenue", "6").saveAsked().saveMine();
        assertThat(companies.json(id)).contains(name + " moja", "\"amount\":6");
    }
}
