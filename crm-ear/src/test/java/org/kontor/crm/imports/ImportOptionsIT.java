package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.customfield.CustomFieldForm;
import org.kontor.crm.customfield.CustomFieldSettings;
import org.kontor.crm.customfield.CustomOptionForm;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.product.Deployments;

/** I-03: values that a file brings to lists of custom fields, and values that a column may not bring. */
@ExtendWith(ArquillianExtension.class)
class ImportOptionsIT extends ImportCase {

    private static final String NAME = "Nazwa firmy";

    @Inject
    CustomFieldSettings settings;

    @Inject
    ImportColumns wizard;

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
    void optionsComeWithTheRowsThatWriteThemAndGoWithThem() {
        String level = list(false);
        driver.run(house.by("Admin"), csv(NAME, "Stara %s"));
        ImportRun tried =
                tried(level, "Stara %s;srebrny  %s", "Nowa %s;Złoty %s", "Druga %s;SREBRNY %s", ";Miedziany %s");

        assertThat(tried.tally()).isEqualTo(new Tally(2, 1, 0, 0, 0, 1));
        assertThat(options(level)).as("nothing is written yet").containsExactly("Zwykły");
        assertThat(results.newValues(rights("Admin"), tried.id()))
                .isEqualTo(Map.of("custom." + level, List.of("srebrny " + mark, "Złoty " + mark)));
        assertThat(rows(tried, Bucket.UPDATED).get(0).differences())
                .extracting(ResultRow.Difference::after)
                .containsExactly(silver());

        ImportRun run = driver.apply(house.by("Admin"), tried.id(), Moved.SKIP);

        assertThat(run.tally()).isEqualTo(tried.tally());
        assertThat(options(level)).containsExactly("Zwykły", "srebrny " + mark, "Złoty " + mark);
        assertThat(labelOf("Stara", level)).isEqualTo("srebrny " + mark);
        assertThat(labelOf("Nowa", level)).isEqualTo("Złoty " + mark);
        assertThat(history(level)).as("who added them, and that a file did").isEqualTo("IMPORT");

        driver.undo(house.by("Admin"), run.id());

        assertThat(options(level)).containsExactly("Zwykły");
        assertThat(labelOf("Stara", level)).isNull();
        assertThat(rows(run, Bucket.UPDATED).get(0).differences())
                .as("the option is gone, its words are not")
                .extracting(ResultRow.Difference::after)
                .containsExactly(silver());

        driver.redo(house.by("Admin"), run.id());

        assertThat(options(level)).containsExactly("Zwykły", "srebrny " + mark, "Złoty " + mark);
        assertThat(labelOf("Nowa", level)).isEqualTo("Złoty " + mark);

        driver.undo(house.by("Admin"), run.id());

        assertThat(options(level)).containsExactly("Zwykły");
    }

    @Test
    void fieldWithSeveralValuesGetsEachOnce() {
        String traits = list(true);

        ImportRun run = run(traits, true, "Nowa %s;Zwykły|A+B %s|A B %s|A-B-%s", "Druga %s;a b %s|a-b-%s");

        assertThat(run.tally()).isEqualTo(new Tally(2, 0, 0, 0, 0, 0));
        assertThat(options(traits)).containsOnly("Zwykły", "A+B " + mark, "A B " + mark, "A-B-" + mark);
        assertThat(count(
                        "select jsonb_array_length(custom -> ?) from crm.company where name = ?",
                        traits,
                        "Nowa " + mark))
                .isEqualTo(4);
        assertThat(count(
                        "select jsonb_array_length(custom -> ?) from crm.company where name = ?",
                        traits,
                        "Druga " + mark))
                .isEqualTo(2);
    }

    @Test
    void optionsThatSomebodyUsesOrHasRenamedStay() {
        String level = list(false);
        ImportRun run = run(level, true, "A %s;Złoty %s", "B %s;Srebrny %s", "C %s;Miedziany %s");
        driver.run(house.by("Admin"), csv(NAME + ";Poziom %s", "Inna %s;złoty %s"));
        edit(level, form -> form.getOptions().get(2).setLabelPl("Platynowy"));

        driver.undo(house.by("Admin"), run.id());

        assertThat(options(level)).containsExactly("Zwykły", "Złoty " + mark, "Platynowy");
        assertThat(labelOf("Inna", level)).isEqualTo("Złoty " + mark);
    }

    @Test
    void whatAnotherRunHasAddedIsTakenAndAListThatHasMovedOnIsNotGuessedAt() {
        String level = list(false);
        ImportRun first = tried(level, "A %s;Złoty %s");
        ImportRun second = tried(level, "B %s;ZŁOTY %s");
        ImportRun third = tried(level, "C %s;złoty %s");
        driver.apply(house.by("Admin"), first.id(), Moved.SKIP);

        assertThat(driver.apply(house.by("Admin"), second.id(), Moved.SKIP).status())
                .isEqualTo(Status.COMPLETED);
        assertThat(options(level)).containsExactly("Zwykły", "Złoty " + mark);

        edit(level, form -> form.getOptions().get(1).setRetired(true));
        ImportRun refused = driver.apply(house.by("Admin"), third.id(), Moved.SKIP);

        assertThat(refused.status()).isEqualTo(Status.FAILED);
        assertThat(refused.failure())
                .isNotNull()
                .extracting(ImportRun.Failure::key)
                .isEqualTo("customfield.error.optionMoved");
        assertThat(labelOf("C", level)).isNull();
    }

    @Test
    void withoutBeingToldAListOfAHouseDoesNotGrow() {
        String level = list(false);

        ImportRun run = run(level, null, "A %s;Złoty %s", "B %s;Zwykły");

        assertThat(run.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 1));
        assertThat(options(level)).containsExactly("Zwykły");
    }

    @Test
    void tooManyNewOptionsMeanTheWrongColumn() {
        String level = list(false);
        ImportRun run = run(
                level,
                true,
                Stream.iterate(1, row -> row + 1)
                        .limit(230)
                        .map(row -> "F" + row + " %s;poziom " + row + " %s")
                        .toArray(String[]::new));

        assertThat(run.status()).isEqualTo(Status.FAILED);
        assertThat(run.failure()).isNotNull().extracting(ImportRun.Failure::key).isEqualTo("imports.tooManyValues");
        assertThat(options(level)).containsExactly("Zwykły");
    }

    private ImportRun run(String level, Boolean creates, String... rows) {
        long id = drafted(columns(level, creates), rows);
        imports.queue(house.by("Admin"), id);
        return driver.begin(house.by("Admin"), id);
    }

    private ImportRun tried(String level, String... rows) {
        long id = drafted(columns(level, true), rows);
        imports.tryOut(house.by("Admin"), id);
        return driver.begin(house.by("Admin"), id);
    }

    private static List<Column> columns(String level, Boolean creates) {
        return List.of(new Column(NAME, "name"), new Column("Poziom", "custom." + level).creatingMissing(creates));
    }

    private long drafted(List<Column> shaped, String... rows) {
        byte[] file = csv(
                Stream.concat(Stream.of(NAME + ";Poziom"), Arrays.stream(rows)).toArray(String[]::new));
        long id = imports.upload(house.by("Admin"), "lista.csv", new ByteArrayInputStream(file));
        wizard.shape(house.by("Admin"), id, shaped);
        return id;
    }

    private List<String> options(String key) {
        String labels = text(
                "select string_agg(o.label_pl, '|' order by o.position) from crm.custom_field_option o"
                        + " join crm.custom_field f on f.id = o.field_id where f.key = ?",
                key);
        return labels == null ? List.of() : List.of(labels.split("\\|"));
    }

    private String history(String key) {
        return text(
                "select s.cause from crm.history h join crm.change_set s on s.id = h.change_set_id join crm.custom_field f"
                        + " on f.id = h.record_id and h.entity = 'custom_field' where f.key = ? order by h.seq desc limit 1",
                key);
    }

    private String labelOf(String name, String key) {
        return text(
                "select o.label_pl from crm.company c join crm.custom_field f on f.key = ?"
                        + " join crm.custom_field_option o on o.field_id = f.id and o.code = c.custom ->> f.key where c.name = ?",
                key,
                name + " " + mark);
    }

    private String list(boolean multiple) {
        CustomFieldForm form = new CustomFieldForm();
        form.setType(CustomType.LIST);
        form.setLabelPl("Poziom " + mark);
        form.setMultiple(multiple);
        CustomOptionForm option = new CustomOptionForm();
        option.setLabelPl("Zwykły");
        form.setOptions(List.of(option));
        String key = settings.add(house.by("Admin"), "company", form).key();
        made.add(key);
        return key;
    }

    private void edit(String key, Consumer<CustomFieldForm> change) {
        CustomFieldForm form = CustomFieldForm.of(settings.all(rights("Admin"), "company").stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow());
        change.accept(form);
        settings.save(house.by("Admin"), "company", key, form);
    }

    private FieldValue silver() {
        return new FieldValue.Named("srebrny " + mark, "srebrny " + mark);
    }
}
