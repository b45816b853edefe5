package org.kontor.crm.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.company.CompanyCard;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyLayouts;
import org.kontor.crm.customfield.CustomFieldForm;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.file.RecordFile;
import org.kontor.crm.file.RecordFileService;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.layout.LayoutField;
import org.kontor.crm.layout.LayoutSection;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;

/** what a user may not set keeps nobody from work, and no way round sets it: neither an undo nor a file that goes. */
@ExtendWith(ArquillianExtension.class)
class KeptFieldsIT extends FieldRightsCase {

    @Inject
    ImportResults acts;

    @Inject
    RecordFileService files;

    @Inject
    CompanyLayouts layouts;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void whoeverMayNotSetThemSavesEverythingElse() {
        CompanyForm form = companies.form(rights(BLIND), company);
        assertThat(form.getRequisites()).isEmpty();
        form.setName("");
        assertThat(refusal(() -> companies.save(house.by(BLIND), company, form)))
                .extracting(Problem::field)
                .containsExactly("name");
        form.setName("Nowa " + mark);
        companies.save(house.by(BLIND), company, form);

        CompanyCard after = card();
        assertThat(after.name()).isEqualTo("Nowa " + mark);
        assertThat(after.requisites().get(0).value("nip")).contains(nip);
        assertThat(after.revenue()).isNotNull();
        assertThat(after.custom().json()).contains("tajne " + mark, "jawne " + mark);
    }

    @Test
    void aNewRecordHasTheDefaultsOfFieldsThatAreNotOnesOwn() {
        CompanyForm offered = companies.newForm(rights(BLIND));
        assertThat(offered.getCustom()).containsKey(key(open)).doesNotContainKey(key(secret));
        offered.setName("Z formularza " + mark);
        CompanyForm silent = new CompanyForm();
        silent.setName("Z zewnątrz " + mark);
        silent.setResponsibleId(house.id(BLIND));

        for (CompanyForm form : List.of(offered, silent)) {
            long made = companies.create(house.by(BLIND), form);
            assertThat(companies.card(rights(ADMIN), made).custom().texts())
                    .containsEntry(key(open), List.of("domyślnie"))
                    .containsEntry(key(secret), List.of("domyślnie"));
        }
    }

    @Test
    void anUndoBringsBackNothingHidden() {
        long act = change(form -> {
            form.setName("Po " + mark);
            hide(form);
        });

        UndoResult result = acts.undoChangeSet(house.by(BLIND), act);

        assertThat(result.restored()).isEqualTo(1);
        CompanyCard after = card();
        assertThat(after.name()).isEqualTo("Firma " + mark);
        assertThat(revenue()).isEqualByComparingTo("2");
        assertThat(after.phones()).isEmpty();
        assertThat(after.requisites()).isEmpty();
        assertThat(after.custom().json()).contains("inne " + mark);
    }

    @Test
    void anActUponHiddenFieldsAloneIsNoneOfOnes() {
        UndoResult result = acts.undoChangeSet(house.by(BLIND), change(this::hide));

        assertThat(result.restored() + result.kept() + result.impossible()).isZero();
        assertThat(result.changeSetId()).isNull();
        assertThat(card().phones()).isEmpty();
    }

    @Test
    void whatWasChangedSinceIsNotToldWhereItIsHidden() {
        long act = change(form -> {
            form.setName("Po " + mark);
            form.getRevenue().setAmount(new BigDecimal("3"));
        });
        change(this::hide);

        UndoResult result = acts.undoChangeSet(house.by(BLIND), act);

        assertThat(result.restored()).isEqualTo(1);
        assertThat(result.keptRecords()).isEmpty();
        assertThat(revenue()).isEqualByComparingTo("2");
    }

    @Test
    void anUndoThatWouldSetWhatMayOnlyBeReadLeavesTheRecordAlone() {
        long act = change(form -> {
            form.setName("Po " + mark);
            form.setIndustry("it");
        });
        long other = change(form -> form.getCustom().put(key(open), List.of("nowe")));

        assertThat(acts.undoChangeSet(house.by(BLIND), act).impossible()).isEqualTo(1);
        assertThat(acts.undoChangeSet(house.by(BLIND), other).impossible()).isEqualTo(1);
        assertThat(card().name()).isEqualTo("Po " + mark);
        assertThat(acts.undoChangeSet(house.by(ADMIN), act).restored()).isEqualTo(1);
    }

    @Test
    void aFileThatOnlyAHiddenFieldNamesIsNotThere() {
        CustomFieldForm form = new CustomFieldForm();
        form.setType(CustomType.FILE);
        String paper = define("paper", form);
        rule(role, "COMPANY", paper, "HIDDEN");
        RecordRef record = new RecordRef("company", company);
        long named = add(record, "tajna.txt");
        add(record, "jawna.txt");
        change(one -> one.getCustom().put(key(paper), List.of(Long.toString(named))));

        assertThat(files.page(rights(ADMIN), record, "", null, 9).items()).hasSize(2);
        assertThat(files.page(rights(BLIND), record, "", null, 9)).satisfies(page -> {
            assertThat(page.items()).extracting(RecordFile::name).containsExactly("jawna.txt");
            assertThat(page.count().value()).isEqualTo(1);
        });
        assertThatThrownBy(() -> files.find(rights(BLIND), record, named)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.remove(house.by(BLIND), record, named)).isInstanceOf(NotFound.class);

        house.write("update role_field set rule = 'READ_ONLY' where role_id = ? and field = ?", role, paper);
        assertThat(files.page(rights(BLIND), record, "", null, 9).items()).hasSize(2);
        assertThat(refusal(() -> files.remove(house.by(BLIND), record, named)))
                .extracting(Problem::key)
                .containsExactly("file.error.fixed");
        settings.retire(house.by(ADMIN), "company", key(paper), true);
    }

    @Test
    void aLayoutNamesNoHiddenField() {
        List<LayoutSection> wanted = List.of(
                new LayoutSection("about", "", "", false, List.of(new LayoutField("type", LayoutField.Show.FILLED))));

        assertThat(refusal(() -> layouts.keep(house.by(BLIND), wanted, false)))
                .extracting(Problem::key)
                .containsExactly("layout.error.field");
    }

    private void hide(CompanyForm form) {
        form.getRevenue().setAmount(new BigDecimal("2"));
        form.getPhones().clear();
        form.getRequisites().clear();
        form.getCustom().put(key(secret), List.of("inne " + mark));
    }

    private long change(Consumer<CompanyForm> edit) {
        CompanyForm form = companies.form(rights(ADMIN), company);
        edit.accept(form);
        return companies.save(house.by(ADMIN), company, form).orElseThrow();
    }

    private long add(RecordRef record, String name) {
        return files.add(house.by(ADMIN), record, name, new ByteArrayInputStream(name.getBytes(UTF_8)))
                .id();
    }

    private CompanyCard card() {
        return companies.card(rights(ADMIN), company);
    }

    private BigDecimal revenue() {
        return Objects.requireNonNull(card().revenue()).amount();
    }

    private static String key(String path) {
        return path.substring("custom.".length());
    }
}
