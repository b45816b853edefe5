package org.kontor.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** Documents become forms: new ones, and merged ones (RFC 7396). */
class CompanyReaderTest {

    private static final JsonObject CURRENT = json("""
            {"id": 7, "version": 3, "name": "Żółw", "type": "client", "industry": null, "employees": null,
             "revenue": {"amount": 12.50, "currency": "EUR"},
             "phones": [{"id": 1, "kind": "WORK", "value": "22 1", "normalized": "+48221"},
                        {"id": 2, "kind": "FAX", "value": "22 2", "normalized": "+48222"}],
             "emails": [], "websites": [], "messengers": [],
             "addresses": [{"id": 5, "kind": "LEGAL", "text": "Prosta 1"}],
             "responsible": {"id": 4, "name": "Anna"}, "availableToEveryone": true, "externalId": "E-1", "custom": {},
             "createdAt": "2026-01-01T00:00:00Z", "createdBy": null,
             "modifiedAt": "2026-01-02T00:00:00Z", "modifiedBy": {"id": 4, "name": "Anna"}}
            """);

    @Test
    void emptyPatchKeepsEverything() {
        CompanyForm form = patched(CURRENT, json("{}"));

        assertThat(form.getVersion()).isEqualTo(3);
        assertThat(form.getName()).isEqualTo("Żółw");
        assertThat(form.getType()).isEqualTo("client");
        assertThat(form.getRevenue().getAmount()).isEqualByComparingTo("12.5");
        assertThat(form.getRevenue().getCurrency()).isEqualTo("EUR");
        assertThat(form.getPhones()).extracting(PointForm::getId).containsExactly(1L, 2L);
        assertThat(form.getAddresses())
                .singleElement()
                .satisfies(address -> assertThat(address.getText()).isEqualTo("Prosta 1"));
        assertThat(form.getResponsibleId()).isEqualTo(4);
        assertThat(form.isAvailableToEveryone()).isTrue();
        assertThat(form.getExternalId()).isEqualTo("E-1");
    }

    @Test
    void nullEmptiesAndObjectsMergeMemberByMember() {
        CompanyForm form = patched(
                CURRENT,
                json(
                        "{\"type\": null, \"phones\": null, \"revenue\": {\"amount\": 99}, \"responsible\": {\"id\": 9}}"));

        assertThat(form.getType()).isNull();
        assertThat(form.getPhones()).isEmpty();
        assertThat(form.getRevenue().getAmount()).isEqualByComparingTo("99");
        assertThat(form.getRevenue().getCurrency()).isEqualTo("EUR");
        assertThat(form.getResponsibleId()).isEqualTo(9);
    }

    @Test
    void replacedListKeepsIdentities() {
        CompanyForm form = patched(
                CURRENT,
                json("{\"phones\": [{\"kind\": \"MOBILE\", \"value\": \"600\"},"
                        + " {\"id\": 2, \"kind\": \"WORK\", \"value\": \"22 2\"}]}"));

        assertThat(form.getPhones()).extracting(PointForm::getId).containsExactly(null, 2L);
        assertThat(form.getPhones()).extracting(PointForm::getKind).containsExactly(PointKind.MOBILE, PointKind.WORK);
    }

    @Test
    void wholeDocumentMayBeSentBack() {
        CompanyForm form = patched(CURRENT, CURRENT);

        assertThat(form.getName()).isEqualTo("Żółw");
    }

    @Test
    void whatOnlyTheServerSetsMayNotChange() {
        assertThat(problemsOf("{\"id\": 8, \"version\": 4, \"createdBy\": {\"id\": 1}}"))
                .containsExactly(
                        Problem.of("id", "rest.error.readOnly"),
                        Problem.of("version", "rest.error.readOnly"),
                        Problem.of("createdBy", "rest.error.readOnly"));
    }

    @Test
    void namesEveryMemberThatCannotBeReadAtOnce() {
        assertThat(problemsOf("""
                {"nmae": "x", "name": 5, "revenue": {"amount": "12", "unit": 1}, "availableToEveryone": "yes",
                 "phones": [{"kind": "SOLD", "value": " ", "extra": true}, 7], "emails": {}, "responsible": {"id": 1.5}}
                """))
                .containsExactlyInAnyOrder(
                        Problem.of("nmae", "rest.error.unknownMember"),
                        Problem.of("name", "rest.error.text"),
                        Problem.of("revenue.amount", "rest.error.number"),
                        Problem.of("revenue.unit", "rest.error.unknownMember"),
                        Problem.of("availableToEveryone", "rest.error.flag"),
                        Problem.of("phones[0].kind", "error.kind"),
                        Problem.of("phones[0].value", "rest.error.needed"),
                        Problem.of("phones[0].extra", "rest.error.unknownMember"),
                        Problem.of("phones[1]", "rest.error.object"),
                        Problem.of("emails", "rest.error.list"),
                        Problem.of("responsible.id", "rest.error.id"));
    }

    @Test
    void aRequisiteThatWasGotWithoutValuesMayStayAsItIs() {
        String got = """
                {"version": 3, "requisites": [{"id": 9, "template": "pl-company", "default": true, "values": {}, "display": {},
                                               "addresses": [], "accounts": []}]}
                """;

        assertThat(patched(json(got), json("{\"name\": \"x\"}")).getRequisites())
                .hasSize(1);
        assertThat(problemsOf("{\"requisites\": [{\"template\": \"pl-company\", \"values\": {}}]}"))
                .containsExactly(Problem.of("requisites[0].values", "rest.error.needed"));
    }

    @Test
    void endlessNumbersAreNotComputed() {
        assertThat(problemsOf("{\"revenue\": {\"amount\": 1e999999999, \"currency\": \"PLN\"}}"))
                .containsExactly(Problem.of("revenue.amount", "rest.error.number"));
        assertThat(problemsOf("{\"responsible\": {\"id\": 99999999999999999999}}"))
                .containsExactly(Problem.of("responsible.id", "rest.error.id"));
    }

    @Test
    void whoAddsACompanyIsResponsibleUnlessTheDocumentSaysOtherwise() {
        assertThat(CompanyReader.created(json("{\"name\": \"x\"}"), 11, List.of())
                        .getResponsibleId())
                .isEqualTo(11);
        assertThat(CompanyReader.created(json("{\"name\": \"x\", \"responsible\": {\"id\": 4}}"), 11, List.of())
                        .getResponsibleId())
                .isEqualTo(4);
        assertThat(CompanyReader.created(json("{\"name\": \"x\", \"responsible\": null}"), 11, List.of())
                        .getResponsibleId())
                .isNull();
    }

    private static CompanyForm patched(JsonObject current, JsonObject patch) {
        return CompanyReader.patched(current, patch, List.of());
    }

    private static List<Problem> problemsOf(String patch) {
        Invalid invalid = catchThrowableOfType(Invalid.class, () -> patched(CURRENT, json(patch)));
        return invalid.problems();
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
