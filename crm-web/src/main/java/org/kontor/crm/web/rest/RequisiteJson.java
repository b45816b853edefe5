package org.kontor.crm.web.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.AccountForm;
import org.kontor.crm.company.AccountKind;
import org.kontor.crm.company.RequisiteCard;
import org.kontor.crm.company.RequisiteForm;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.shared.Json;

/** Writes and reads requisites as JSON (S-16). */
final class RequisiteJson {

    private static final Set<String> MEMBERS =
            Set.of("id", "template", "default", "values", "display", "addresses", "accounts");

    private static final Set<String> ACCOUNT =
            Set.of("id", "kind", "number", "display", "bic", "bank", "currency", "default");

    private RequisiteJson() {}

    /** A requisite; {@code display} holds those values that people read otherwise than they are stored. */
    static JsonObject card(RequisiteCard card) {
        JsonObjectBuilder values = Json.createObjectBuilder();
        JsonObjectBuilder display = Json.createObjectBuilder();
        for (RequisiteCard.Value value : card.values()) {
            if (value.text() != null) {
                values.add(value.field().code(), value.text());
                display.add(value.field().code(), value.display());
            }
        }
        JsonArrayBuilder addresses = Json.createArrayBuilder();
        card.addresses().forEach(address -> addresses.add(CompanyJson.address(address)));
        JsonArrayBuilder accounts = Json.createArrayBuilder();
        card.accounts().forEach(account -> accounts.add(account(account)));
        return Json.createObjectBuilder()
                .add("id", card.id())
                .add("template", card.template())
                .add("default", card.byDefault())
                .add("values", values)
                .add("display", display)
                .add("addresses", addresses)
                .add("accounts", accounts)
                .build();
    }

    /** All templates with their fields. */
    static JsonArray templates(List<Template> templates) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (Template template : templates) {
            JsonArrayBuilder fields = Json.createArrayBuilder();
            template.fields()
                    .forEach(field -> fields.add(Json.createObjectBuilder()
                            .add("code", field.code())
                            .add("labels", labels(field.labelPl(), field.labelEn()))
                            .add(
                                    "identifier",
                                    field.identifier() == null
                                            ? JsonValue.NULL
                                            : Json.createValue(
                                                    field.identifier().name()))
                            .add("required", field.required())));
            list.add(Json.createObjectBuilder()
                    .add("code", template.code())
                    .add("country", CompanyJson.text(template.country()))
                    .add("holder", template.holder().name())
                    .add("labels", labels(template.labelPl(), template.labelEn()))
                    .add("retired", template.retired())
                    .add("fields", fields));
        }
        return list.build();
    }

    /**
     * What is displayed is computed; sent back, it counts nothing. An empty requisite is left out, never sent, but for one that
     * was got so: what it has may be hidden.
     *
     * @param got the list as it was got, null when there was none
     */
    static List<RequisiteForm> read(List<Members> items, @Nullable JsonValue got) {
        List<RequisiteForm> forms = new ArrayList<>();
        for (Members item : items) {
            item.allow(MEMBERS);
            RequisiteForm form = new RequisiteForm(Objects.requireNonNullElse(item.needed("template"), ""));
            form.setId(item.id("id"));
            form.setDefault(item.flag("default"));
            Members values = item.object("values");
            if (values != null) {
                form.setValues(values.texts());
            }
            form.setAddresses(CompanyReader.addresses(item));
            item.objects("accounts").forEach(account -> form.getAccounts().add(account(account)));
            if (form.isBlank() && !(got instanceof JsonArray list && list.contains(item.all()))) {
                item.problem("values", "rest.error.needed");
            }
            forms.add(form);
        }
        return forms;
    }

    private static AccountForm account(Members item) {
        item.allow(ACCOUNT);
        AccountForm form = new AccountForm();
        form.setId(item.id("id"));
        AccountKind kind = item.constant("kind", AccountKind.class);
        form.setKind(kind == null ? AccountKind.IBAN : kind);
        form.setNumber(item.needed("number"));
        form.setBic(item.text("bic"));
        form.setBank(item.text("bank"));
        form.setCurrency(item.text("currency"));
        form.setDefault(item.flag("default"));
        return form;
    }

    private static JsonObject account(RequisiteCard.Account account) {
        return Json.createObjectBuilder()
                .add("id", account.id())
                .add("kind", account.kind().name())
                .add("number", account.number())
                .add("display", account.display())
                .add("bic", CompanyJson.text(account.bic()))
                .add("bank", CompanyJson.text(account.bank()))
                .add("currency", account.currency())
                .add("default", account.byDefault())
                .build();
    }

    private static JsonObject labels(String polish, String english) {
        return Json.createObjectBuilder().add("pl", polish).add("en", english).build();
    }
}
