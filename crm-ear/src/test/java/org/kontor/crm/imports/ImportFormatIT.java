package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.customfield.CustomFieldForm;
import org.kontor.crm.customfield.CustomFieldSettings;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.imports.file.DayOrder;
import org.kontor.crm.imports.file.DecimalMark;
import org.kontor.crm.imports.file.Detected;
import org.kontor.crm.imports.file.Evidence;
import org.kontor.crm.imports.file.Evidence.Kind;
import org.kontor.crm.imports.file.Notation;
import org.kontor.crm.product.Deployments;

/** I-02: what could mean two things follows the file, and what contradicts the file is refused in words. */
@ExtendWith(ArquillianExtension.class)
class ImportFormatIT extends ImportCase {

    @Inject
    CustomFieldSettings settings;

    private final List<String> made = new ArrayList<>();

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @AfterEach
    void retireFields() {
        made.forEach(key -> settings.retire(house.by("Admin"), "company", key, true));
    }

    @Test
    void datesAndNumbersFollowWhatTheFileProves() {
        String day = make(CustomType.DATE, "Od");
        ImportRun run = driver.run(
                house.by("Admin"),
                csv(
                        "Nazwa firmy,Od %s,Obroty",
                        "A %s,11/28/2026,12.50",
                        "B %s,01/02/2026,\"1,234\"",
                        "C %s,28/11/2026,1",
                        "D %s,2026-11-28,\"12,5\"",
                        "E %s,12/31/2026,7.25"));

        Detected found = run.detected();
        assertThat(found.format().notation()).isEqualTo(new Notation(DecimalMark.POINT, DayOrder.MONTH_FIRST));
        assertThat(found.decimalsEvidence()).isEqualTo(new Evidence(Kind.NUMBERS, 2, 1));
        assertThat(found.daysEvidence()).isEqualTo(new Evidence(Kind.DATES, 3, 1));
        assertThat(run.tally()).isEqualTo(new Tally(3, 0, 0, 0, 0, 2));
        assertThat(value("custom ->> '" + day + "'", "B")).isEqualTo("2026-01-02");
        assertThat(value("revenue_amount", "B")).isEqualTo("1234.00");
        assertThat(rows(run, Bucket.REJECTED).stream().map(row -> row.reasons().get(0)))
                .extracting(Reason::field, Reason::key, Reason::value)
                .containsExactly(
                        tuple("custom." + day, "imports.reason.days.MONTH_FIRST", "28/11/2026"),
                        tuple("revenue", "imports.reason.decimals.POINT", "12,5"));
    }

    @Test
    void aDraftKeepsWhatAPersonChoseAndFindsOutTheRestAnew() {
        long id = imports.upload(
                house.by("Admin"),
                "lista.csv",
                new ByteArrayInputStream(
                        csv("'Nazwa firmy'^'Obroty'^'Data'", "'Ż %s'^'1,234'^'01/02/2026'", "'Ś %s'^'2'^''")));
        Detected found = imports.run(rights("Admin"), id).detected();

        assertThat(found.format().delimiter()).isEqualTo('^');
        assertThat(found.format().quote()).isEqualTo('\'');
        assertThat(found.format().notation()).isEqualTo(new Notation(DecimalMark.ANY, DayOrder.DAY_FIRST));

        imports.reformat(
                house.by("Admin"), id, found.format().noted(new Notation(DecimalMark.COMMA, DayOrder.DAY_FIRST)));
        imports.reformat(
                house.by("Admin"),
                id,
                imports.run(rights("Admin"), id).detected().format().in("windows-1250"));
        Detected chosen = imports.run(rights("Admin"), id).detected();

        assertThat(chosen.decimalsEvidence().kind()).isEqualTo(Kind.CHOSEN);
        assertThat(chosen.format().notation().decimals()).isEqualTo(DecimalMark.COMMA);
        assertThat(chosen.daysEvidence()).isEqualTo(new Evidence(Kind.DATES, 1));
        imports.discard(house.by("Admin"), id);
    }

    @Test
    void aWordInQuotesAtTheBeginningOfACellStaysAsItIs() {
        ImportRun run = driver.run(house.by("Admin"), csv("Nazwa firmy;Branża", "\"Bryza\" sp. z o.o. %s;x"));

        assertThat(run.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 0));
        assertThat(run.detected().quoteEvidence()).isEqualTo(new Evidence(Kind.WORDS, 1));
        assertThat(value("name", "\"Bryza\" sp. z o.o.")).startsWith("\"Bryza\"");
    }

    private String make(CustomType type, String label) {
        CustomFieldForm form = new CustomFieldForm();
        form.setType(type);
        form.setLabelPl(label + " " + mark);
        String key = settings.add(house.by("Admin"), "company", form).key();
        made.add(key);
        return key;
    }
}
