package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.imports.ImportPlan.Repeats;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.product.Nips;
import org.kontor.crm.shared.BusinessException;

/** Which company a row means, and what becomes of one that is there (I-04); legal identities come in columns (S-16). */
@ExtendWith(ArquillianExtension.class)
class ImportKeysIT extends ImportCase {

    private static final String LIST = "Nazwa firmy;NIP;E-mail;Telefon;Roczny przychód;Kod kontrahenta";

    private String nip;
    private String other;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void identifiers() {
        nip = Nips.fresh();
        other = Nips.fresh();
    }

    private static ImportPlan plan(Known known, MatchKey... keys) {
        return new ImportPlan(List.of(keys), known, Repeats.REJECT);
    }

    @Test
    void theFirstKeyThatFindsACompanyCounts() {
        run(
                ImportPlan.USUAL,
                LIST,
                "Pierwsza %s;" + nip + ";a@%s.pl;;1;",
                "Druga %s;;b@%s.pl;58 " + nip.substring(3) + ";1;K-%s");

        ImportRun changed = run(
                plan(Known.OVERWRITE, MatchKey.NIP, MatchKey.EMAIL, MatchKey.PHONE),
                LIST,
                "Inna nazwa %s;" + nip + ";b@%s.pl;;2;",
                "Trzecia nazwa %s;;;58 " + nip.substring(3) + ";3;");

        assertThat(changed.tally()).isEqualTo(new Tally(0, 2, 0, 0, 0, 0));
        assertThat(value("revenue_amount::integer", "Inna nazwa")).isEqualTo("2");
        assertThat(value("external_id", "Trzecia nazwa")).isEqualTo("K-" + mark);
    }

    @Test
    void theSamePhoneMeansTheSameCompanyHoweverWritten() {
        String phone = "58 " + nip.substring(3);
        run(ImportPlan.USUAL, LIST, "Telefoniczna %s;;;" + phone + ";1;");

        ImportRun changed =
                run(plan(Known.OVERWRITE, MatchKey.PHONE), LIST, "Inaczej %s;;;+48" + phone.replace(" ", "") + ";2;");

        assertThat(changed.tally()).isEqualTo(new Tally(0, 1, 0, 0, 0, 0));
    }

    @Test
    void firmsOfOneNameWithDifferentNipsAreTwo() {
        run(ImportPlan.USUAL, LIST, "Żabka %s;" + nip + ";;;1;");

        ImportRun added = run(ImportPlan.USUAL, LIST, "Żabka %s;" + other + ";;;2;", "żabka %s;;;;3;");

        assertThat(added.tally()).isEqualTo(new Tally(1, 0, 0, 1, 0, 0));
        assertThat(rows(added, Bucket.DUPLICATE).get(0).reasons())
                .containsExactly(new Reason("name", "imports.reason.repeat", "2"));
    }

    @Test
    void whatIsThereIsSkippedFilledOrDoubledAsChosen() {
        run(ImportPlan.USUAL, LIST, "Znana %s;;a@%s.pl;;1;");

        ImportRun skipped = run(plan(Known.SKIP, MatchKey.NAME), LIST, "Znana %s;;;;7;", "Nowa %s;;;;7;");
        assertThat(skipped.tally()).isEqualTo(new Tally(1, 0, 0, 1, 0, 0));
        assertThat(rows(skipped, Bucket.DUPLICATE).get(0).reasons())
                .extracting(Reason::key)
                .containsExactly("imports.reason.known");

        ImportRun filled =
                run(plan(Known.FILL, MatchKey.NAME), LIST, "Znana %s;" + nip + ";c@%s.pl;58 555 01 14;7;K1-%s");
        assertThat(filled.tally()).isEqualTo(new Tally(0, 1, 0, 0, 0, 0));
        assertThat(value("revenue_amount::integer", "Znana")).isEqualTo("1");
        assertThat(value("external_id", "Znana")).isEqualTo("K1-" + mark);
        assertThat(identity("nip", "Znana")).isEqualTo(nip);
        assertThat(rows(filled, Bucket.UPDATED).get(0).differences())
                .extracting(ResultRow.Difference::field)
                .containsExactly("externalId", "phones.WORK", "requisites");

        ImportRun doubled = run(plan(Known.ADD), LIST, "Znana %s;;;;9;");
        assertThat(doubled.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 0));
        assertThat(count("select count(*) from crm.company where name = ?", "Znana " + mark))
                .isEqualTo(2);
    }

    @Test
    void aNipOfAnotherCompanyIsNotTaken() {
        run(ImportPlan.USUAL, LIST, "Ma NIP %s;" + nip + ";;;1;", "Bez NIP %s;;;;1;");

        ImportRun run = run(plan(Known.OVERWRITE, MatchKey.NAME), LIST, "Bez NIP %s;" + nip + ";;;2;");

        assertThat(run.tally()).isEqualTo(new Tally(0, 0, 0, 0, 0, 1));
        assertThat(rows(run, Bucket.REJECTED).get(0).reasons())
                .containsExactly(new Reason("requisites.nip", "imports.reason.nipTaken", nip));
    }

    @Test
    void rowsThatRepeatAnEarlierOneGiveItWhatItLacks() {
        ImportRun run = run(
                new ImportPlan(List.of(MatchKey.NIP, MatchKey.EMAIL, MatchKey.NAME), Known.OVERWRITE, Repeats.MERGE),
                LIST,
                "Cała %s;" + nip + ";a@%s.pl;;;",
                "Inaczej pisana %s;" + nip + ";;58 555 01 15;5;",
                "Jeszcze inna %s;;a@%s.pl;;6;K2-%s",
                "Osobna %s;;;;6;");

        assertThat(run.tally()).isEqualTo(new Tally(2, 0, 0, 2, 0, 0));
        assertThat(rows(run, Bucket.DUPLICATE).stream().flatMap(row -> row.reasons().stream()))
                .containsExactly(
                        new Reason("requisites.nip", "imports.reason.merged", "2"),
                        new Reason("emails", "imports.reason.merged", "2"));
        assertThat(value("revenue_amount::integer", "Cała")).isEqualTo("5");
        assertThat(value("external_id", "Cała")).isEqualTo("K2-" + mark);
        assertThat(count(
                        "select count(*) from crm.communication_point p join crm.company c on c.id = p.company_id"
                                + " where c.name = ?",
                        "Cała " + mark))
                .isEqualTo(2);
    }

    /** 1,500 rows with the same phone are no 1,500 ways to write one company. */
    @Test
    void aMistakenKeyJoinsAThousandRowsAndNoMore() {
        ImportRun run = run(
                new ImportPlan(List.of(MatchKey.PHONE), Known.OVERWRITE, Repeats.MERGE),
                IntStream.range(-1, 1500)
                        .mapToObj(i ->
                                i < 0 ? LIST : "Centrala %s " + i + ";;c" + i + "@%s.pl;58 " + nip.substring(3) + ";;")
                        .toArray(String[]::new));

        assertThat(run.tally()).isEqualTo(new Tally(1, 0, 0, 1499, 0, 0));
        assertThat(count(
                        "select count(*) from crm.import_verdict where run_id = ?"
                                + " and reasons @> '[{\"key\": \"imports.reason.merged\"}]'",
                        run.id()))
                .isEqualTo(1000);
    }

    @Test
    void firmsThatAKeyTellsApartAreNotJoinedByARowInBetween() {
        ImportRun run = run(ImportPlan.USUAL, LIST, "Trzy %s;;;;1;A-%s", "Trzy %s;;;;2;", "Trzy %s;;;;3;B-%s");

        assertThat(run.tally()).isEqualTo(new Tally(2, 0, 0, 1, 0, 0));
        assertThat(count("select count(*) from crm.company where name = ?", "Trzy " + mark))
                .isEqualTo(2);
    }

    @Test
    void whatOneCompanyOnlyCanHaveIsWrittenByOneRowWhateverTheKeys() {
        ImportRun named = run(
                plan(Known.OVERWRITE, MatchKey.NAME),
                LIST,
                "Pierwsza %s;;;;1;W-%s",
                "Druga %s;" + nip + ";;;2;W-%s",
                "Trzecia %s;" + nip + ";;;3;",
                "Czwarta %s;" + nip + ";;;4;W2-%s");

        assertThat(named.tally()).isEqualTo(new Tally(2, 0, 0, 0, 0, 2));
        assertThat(rejected(named))
                .containsExactly(
                        new Reason("externalId", "imports.reason.hadBefore", "2"),
                        new Reason("requisites.nip", "imports.reason.hadBefore", "4"));

        ImportRun added = run(
                plan(Known.ADD),
                LIST,
                "Piąta %s;" + other + ";;;1;V-%s",
                "Szósta %s;" + other + ";;;1;V-%s",
                "Siódma %s;" + other + ";;;1;V2-%s");
        assertThat(added.tally()).as("NIP as decided").isEqualTo(new Tally(2, 0, 0, 0, 0, 1));
        assertThat(rejected(added)).containsExactly(new Reason("externalId", "imports.reason.hadBefore", "2"));

        ImportRun again =
                run(ImportPlan.USUAL, LIST, "Piąta %s;" + other + ";;;2;V-%s", "Siódma %s;" + other + ";;;2;V2-%s");
        assertThat(again.tally()).as("both have it").isEqualTo(new Tally(0, 2, 0, 0, 0, 0));
    }

    @Test
    void whatARowTakesFromItsRepeatsNoOtherRowMayWrite() {
        ImportRun merged = run(
                new ImportPlan(List.of(MatchKey.NAME), Known.OVERWRITE, Repeats.MERGE),
                LIST,
                "Scalona %s;;;;1;",
                "Scalona %s;" + nip + ";;;;",
                "Inna %s;" + nip + ";;;1;");
        assertThat(merged.tally()).isEqualTo(new Tally(1, 0, 0, 1, 0, 1));
        assertThat(rejected(merged)).containsExactly(new Reason("requisites.nip", "imports.reason.hadBefore", "2"));

        ImportRun apart =
                run(ImportPlan.USUAL, LIST, "Ósma %s;" + other + ";;;1;E-%s", "Dziewiąta %s;" + other + ";;;1;E2-%s");
        assertThat(apart.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 1));
    }

    @Test
    void rowsThatMeanOneCompanyByDifferentKeysAreNotLostInSilence() {
        run(ImportPlan.USUAL, LIST, "Znana %s;" + nip + ";a@%s.pl;;1;");
        ImportPlan plan = new ImportPlan(List.of(MatchKey.NIP, MatchKey.EMAIL), Known.OVERWRITE, Repeats.MERGE);

        ImportRun run = run(plan, LIST, "Znana %s;" + nip + ";;;2;", "Inaczej %s;;a@%s.pl;;3;");

        assertThat(run.tally()).isEqualTo(new Tally(0, 1, 0, 0, 0, 1));
        assertThat(rejected(run)).containsExactly(new Reason("", "imports.reason.sameCompany", "2"));

        ImportRun unchanged = run(plan, LIST, "Znana %s;" + nip + ";;;2;", "Inaczej %s;;a@%s.pl;;3;");
        assertThat(unchanged.tally()).as("the first one changes nothing").isEqualTo(new Tally(0, 1, 1, 0, 0, 0));
    }

    private List<Reason> rejected(ImportRun run) {
        return rows(run, Bucket.REJECTED).stream()
                .flatMap(row -> row.reasons().stream())
                .toList();
    }

    @Test
    void withoutAKeyEveryRowMustMakeACompany() {
        long id = imports.upload(house.by("Admin"), "x.csv", new ByteArrayInputStream(csv(LIST, "A %s;;;;;")));

        assertThatThrownBy(() -> imports.plan(house.by("Admin"), id, plan(Known.OVERWRITE)))
                .isInstanceOf(BusinessException.class)
                .hasMessage("imports.noKey");
    }
}
