package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.imports.CellChange.Kind;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.imports.ImportPlan.Repeats;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** What a profile does to a file, and how its values are judged before a run (I-03). */
@ExtendWith(ArquillianExtension.class)
class ProfileUseIT extends ImportCase {

    @Inject
    ImportProfiles profiles;

    @Inject
    ImportColumns columns;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void aFileIsReadMappedAndTreatedAsTheProfileSays() {
        long first = upload("Admin", "Firma;Rodzaj;Kwota", "ŻÓŁW %s;;7"); // letters that both encodings write alike
        imports.reformat(
                house.by("Admin"),
                first,
                imports.run(rights("Admin"), first).detected().format().in("ISO-8859-2"));
        columns.shape(
                house.by("Admin"),
                first,
                List.of(
                        new Column("Firma", "name", List.of(new CellChange(Kind.TITLE, "", "")), null, false),
                        new Column("Rodzaj", "type", List.of(), "Partner", false),
                        new Column("Kwota", "revenue"),
                        Column.constant("externalId", "Z-" + mark)));
        imports.plan(house.by("Admin"), first, new ImportPlan(List.of(MatchKey.NAME), Known.SKIP, Repeats.MERGE));
        ProfileDraft made = columns.draft(house.by("Admin"), first, "Sklep " + mark, false);
        long profile = profiles.add(house.by("Admin"), made);
        assertThat(made.format()).isEqualTo(new ChosenFormat("ISO-8859-2", null, null, null, null, null));

        long second = upload("Admin", "Nowa;KWOTA;firma;Rodzaj", "x;12;ŻÓŁW I SPÓŁKA %s;");
        assertThat(columns.proposed(rights("Admin"), second)).isEmpty();
        ProfileFit fit = columns.use(house.by("Admin"), second, profile);

        assertThat(fit.unknown()).containsExactly("Nowa");
        ImportRun draft = imports.run(rights("Admin"), second);
        assertThat(draft.header()).containsExactly("Nowa", "KWOTA", "firma", "Rodzaj");
        assertThat(draft.plan()).isEqualTo(made.plan());
        assertThat(draft.detected().format().charset()).isEqualTo("ISO-8859-2");
        assertThat(columns.proposed(rights("Admin"), upload("Admin", "Kwota;Rodzaj;FIRMA", "1;;a")))
                .map(SavedProfile::id)
                .contains(profile);

        imports.queue(house.by("Admin"), second);
        driver.begin(house.by("Admin"), second);
        String name = "Żółw I Spółka " + mark.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + mark.substring(1);
        assertThat(text(
                        "select p.code || ' ' || c.revenue_amount::integer || ' ' || c.external_id from crm.company c"
                                + " join crm.picklist_item p on p.id = c.type_id where c.name = ?",
                        name))
                .isEqualTo("partner 12 Z-" + mark);
    }

    @Test
    void whatIsWrongWithAValueIsSaidBesideItAndNotForEachRow() {
        long draft = upload("Admin", "Firma;Obroty", "Żółw %s;");
        List<Column> wrong = List.of(
                new Column("Firma", "name", List.of(new CellChange(Kind.SPLIT, "", "0")), null, false),
                new Column("Obroty", "revenue", List.of(), "dużo", false),
                Column.constant("responsible", "nikt taki"),
                Column.constant("type", "Klient"));

        assertThatThrownBy(() -> columns.shape(house.by("Admin"), draft, wrong))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::field, Problem::key)
                                .containsExactly(
                                        tuple("columns[0].changes[0]", "imports.change.split"),
                                        tuple("columns[1].default", "imports.reason.amount"),
                                        tuple("constants[0].value", "imports.reason.user")));
        assertThat(imports.run(rights("Admin"), draft).columns())
                .as("nothing is kept")
                .doesNotContainAnyElementsOf(wrong);
        columns.shape(
                house.by("Admin"),
                draft,
                List.of(new Column("Firma", "name"), new Column("Obroty", "revenue", List.of(), "5 zł", false)));
        imports.map(house.by("Admin"), draft, List.of("name", "availableToEveryone"));
        assertThatThrownBy(() -> imports.queue(house.by("Admin"), draft))
                .as("the default was one of another field")
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::field)
                                .containsExactly("columns[1].default"));
        assertThatThrownBy(() -> profiles.add(
                        house.by("Admin"),
                        new ProfileDraft("Zły " + mark, false, wrong, ImportPlan.USUAL, ChosenFormat.NONE)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> columns.shape(
                        house.by("Admin"),
                        draft,
                        List.of(new Column("Firma", "name"), new Column("Obroty", null), Column.constant("name", "x"))))
                .isInstanceOf(BusinessException.class)
                .hasMessage("imports.fieldTwice");
    }

    private long upload(String user, String... rows) {
        return imports.upload(house.by(user), "lista.csv", new ByteArrayInputStream(csv(rows)));
    }
}
