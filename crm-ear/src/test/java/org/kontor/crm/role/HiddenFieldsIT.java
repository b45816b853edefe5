package org.kontor.crm.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Rights;
import org.kontor.crm.company.CompanyBulk;
import org.kontor.crm.company.CompanyExportService;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyLists;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.contact.ContactLists;
import org.kontor.crm.duplicate.Candidate;
import org.kontor.crm.duplicate.DuplicateService;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.FilterField;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.listing.ListSort;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.search.CompanyHit;
import org.kontor.crm.search.Found;
import org.kontor.crm.search.SearchService;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Problem;

/** A-02, A-05: through no door does a field exist that a role hides, and none sets one that may only be read. */
@ExtendWith(ArquillianExtension.class)
class HiddenFieldsIT extends FieldRightsCase {

    @Inject
    CompanyLists lists;

    @Inject
    ContactLists contactLists;

    @Inject
    CompanyExportService exports;

    @Inject
    CompanyBulk bulk;

    @Inject
    SearchService search;

    @Inject
    DuplicateService duplicates;

    @Inject
    ImportService imports;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void listsAndExportsKnowNoHiddenField() {
        Rights blind = rights(BLIND);
        assertThat(lists.fields(blind)).extracting(FieldDescriptor::key).doesNotContainAnyElementsOf(hidden());
        assertThat(lists.fields(blind)).extracting(FieldDescriptor::key).contains("industry", open);
        assertThat(lists.filterFields(blind).all()).extracting(FilterField::key).doesNotContainAnyElementsOf(hidden());
        assertThat(exports.fields(blind, null)).extracting(FieldDescriptor::key).doesNotContainAnyElementsOf(hidden());
        hidden().forEach(field -> {
            sameAsUnknown(() -> lists.chosen(blind, List.of(field)), () -> lists.chosen(blind, List.of("zzz")));
            sameAsUnknown(() -> exports.fields(blind, List.of(field)), () -> exports.fields(blind, List.of("zzz")));
            sameAsUnknown(() -> lists.count(blind, by(field)), () -> lists.count(blind, by("zzz")));
            sameAsUnknown(
                    () -> lists.page(blind, here().sorted(new ListSort(field, false)), List.of("name")),
                    () -> lists.page(blind, here().sorted(new ListSort("zzz", false)), List.of("name")));
            sameAsUnknown(
                    () -> exports.begin(house.by(BLIND), here().sorted(new ListSort(field, true)), "csv"),
                    () -> exports.begin(house.by(BLIND), here().sorted(new ListSort("zzz", true)), "csv"));
        });
        List<String> all = lists.fields(rights(ADMIN)).stream()
                .filter(FieldDescriptor::inList)
                .<String>map(FieldDescriptor::key)
                .toList();
        ListRow row = lists.page(blind, here(), all).items().get(0);
        assertThat(row.values().keySet()).contains("name", open).doesNotContainAnyElementsOf(hidden());
        assertThat(lists.usual(blind, here()).items().get(0).values().keySet()).doesNotContainAnyElementsOf(hidden());
        ListRow exported =
                exports.page(blind, here(), exports.fields(blind, null)).items().get(0);
        assertThat(exported.values().toString())
                .contains("jawne")
                .doesNotContain(digits, "Ukryta", nip, "tajne", "1234567");
        assertThat(lists.count(rights(ADMIN), by("phones")).value()).isPositive();
    }

    @Test
    void wordsFindByNothingHiddenAndHitsShowNothingHidden() {
        for (String typed : List.of(nip, "22 " + digits, "biuro@" + mark + ".example", "www." + mark + "x.example")) {
            assertThat(ids(ADMIN, typed)).as(typed).contains(company);
            assertThat(search.find(rights(BLIND), typed, 10)).as(typed).isEqualTo(Found.NOTHING);
        }
        assertThat(ids(ADMIN, "tajne " + mark)).contains(company);
        assertThat(ids(BLIND, "tajne " + mark)).isEmpty();
        assertThat(ids(BLIND, "jawne " + mark)).contains(company);
        assertThat(lists.count(rights(BLIND), ListFilter.all().matching("tajne " + mark))
                        .value())
                .isZero();
        assertThat(lists.count(rights(BLIND), ListFilter.all().matching("jawne " + mark))
                        .value())
                .isPositive();
        CompanyHit hit = search.find(rights(BLIND), mark, 10).companies().get(0);
        assertThat(hit.place()).isNull();
        assertThat(search.find(rights(ADMIN), mark, 10).companies().get(0).place())
                .isEqualTo("Ukryta 1");
    }

    @Test
    void peopleAreFoundByNoHiddenPhone() {
        ContactForm form = contacts.newForm(rights(ADMIN));
        form.setLastName(mark);
        form.getPhones().add(new PointForm(PointKind.WORK, "22 " + digits));
        form.getEmails().add(new PointForm(PointKind.WORK, "osoba@" + mark + ".example"));
        long id = contacts.create(house.by(ADMIN), form);
        ListFilter byPhone = ListFilter.all().matching("22 " + digits);

        assertThat(search.find(rights(ADMIN), "22 " + digits, 10).contacts()).hasSize(1);
        assertThat(search.find(rights(BLIND), "22 " + digits, 10).contacts()).isEmpty();
        assertThat(search.find(rights(BLIND), "osoba@" + mark, 10).contacts())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(id);
                    assertThat(row.phone()).isNull();
                });
        assertThat(contactLists.count(rights(ADMIN), byPhone).value()).isEqualTo(1);
        assertThat(contactLists.count(rights(BLIND), byPhone).value()).isZero();
        assertThat(contactLists
                        .count(rights(BLIND), ListFilter.all().matching(mark))
                        .value())
                .isEqualTo(1);
    }

    @Test
    void duplicatesAreFoundByNothingHidden() {
        CompanyForm other = whole();
        other.setName("Zupełnie " + UUID.randomUUID());

        assertThat(found(ADMIN, other)).contains(company);
        assertThat(found(BLIND, other)).isEmpty();
        other.setName("Firma " + mark);
        Candidate same = duplicates
                .find(rights(BLIND), other, null, Set.of())
                .candidates()
                .get(0);
        assertThat(same.place()).isNull();
        assertThat(same.reasons()).hasSize(1);
    }

    @Test
    void manyRecordsGetNoValueInFieldsThatAreNotOnesOwn() {
        Rights blind = rights(BLIND);
        assertThat(bulk.changeable(blind))
                .extracting(FieldDescriptor::key)
                .contains("responsible")
                .doesNotContain("type", "industry", secret, open);
        sameAsUnknown(() -> change(BLIND, "type", "partner"), () -> change(BLIND, "zzz", "partner"));
        sameAsUnknown(() -> change(BLIND, secret, "x"), () -> change(BLIND, "custom.zzz", "x"));
        for (String field : List.of("industry", open)) {
            assertThat(refusal(() -> change(BLIND, field, "x")))
                    .extracting(Problem::field, Problem::key)
                    .containsExactly(tuple("field", "bulk.error.readOnly"));
        }
    }

    @Test
    void noRowOfAnImportWritesThem() {
        long run = imports.upload(
                house.by(BLIND),
                "lista.csv",
                new ByteArrayInputStream(
                        ("Nazwa firmy;Telefon;Branża;Nowa\nX " + mark + ";22 1234567;IT;tak\n").getBytes(UTF_8)));

        assertThat(imports.columns(house.by(BLIND), run))
                .extracting(column -> column.field())
                .containsExactly("name", null, null, null);
        for (String field : List.of("phones.WORK", "revenueCurrency", secret)) {
            refuses("imports.fieldGone", () -> map(run, field));
        }
        for (String field : List.of("industry", open)) {
            refuses("imports.fieldReadOnly", () -> map(run, field));
        }
        house.write(
                "update import_run set columns = jsonb_set(columns, '{2,field}', '\"industry\"') where id = ?", run);
        refuses("imports.fieldReadOnly", () -> imports.queue(house.by(BLIND), run));
    }

    private void map(long run, String field) {
        imports.map(house.by(BLIND), run, Arrays.asList("name", field, null, null));
    }

    private static void refuses(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private void change(String user, String field, String value) {
        bulk.preview(rights(user), Conditions.NONE.and(Condition.fragment(mark)), new BulkChange(field, value));
    }

    private List<Long> found(String user, CompanyForm form) {
        return duplicates.find(rights(user), form, null, Set.of()).candidates().stream()
                .map(Candidate::id)
                .toList();
    }

    private List<Long> ids(String user, String typed) {
        return search.find(rights(user), typed, 10).companies().stream()
                .map(CompanyHit::id)
                .toList();
    }
}
