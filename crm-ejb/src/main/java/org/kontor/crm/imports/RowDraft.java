package org.kontor.crm.imports;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.AddressForm;
import org.kontor.crm.company.CheckedForm;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointType;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomOption;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.Problem;

/** One row on its way from cells to a form: the form, what was given, what is new, and what is wrong. */
final class RowDraft {

    /** Made once: looking the provider up costs more than a row. */
    private static final JsonBuilderFactory JSON = Json.builders();

    /** Characters that most rows do with. */
    private static final int LENGTH = 1500;

    private final CompanyForm form = new CompanyForm();
    private final RequisiteDraft requisites = new RequisiteDraft();
    private final AddressDraft addresses = new AddressDraft();
    private final PeopleDraft people = new PeopleDraft();
    private final Map<String, Object> columns = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<NewOption> options = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private @Nullable String currency;
    private @Nullable String sign;

    CompanyForm form() {
        return form;
    }

    RequisiteDraft requisites() {
        return requisites;
    }

    AddressDraft addresses() {
        return addresses;
    }

    PeopleDraft people() {
        return people;
    }

    /** Remembers that the row gives this column of the company a value. */
    void give(String column, Object value) {
        columns.put(column, value);
    }

    /** Remembers words that name no value of the field's selection list yet. */
    void label(String field, String words) {
        labels.put(field, words);
    }

    /** A column of its own says the currency. */
    void currency(String code) {
        currency = code;
    }

    /** A currency stands beside the amount: it counts where no column of its own says one. */
    void sign(String code) {
        sign = code;
    }

    /** Remembers an option that the custom field does not have yet. */
    void option(String field, CustomOption option) {
        options.add(new NewOption(field, option.code(), option.labelPl()));
    }

    void reject(Reason reason) {
        reasons.add(reason);
    }

    /**
     * A rule of the form is broken: names the field as the columns do.
     *
     * @param cell what stands in the field's cell, where it has one alone
     */
    void reject(Problem problem, String cell) {
        String path = problem.field();
        int open = path.indexOf('[');
        if (open < 0) {
            reasons.add(Reason.of(path, problem, problem.of().isEmpty() ? cell : problem.of()));
            return;
        }
        String key = path.substring(0, open);
        if (key.equals(ImportField.REQUISITES)) {
            reasons.add(requisites.reason(problem));
            return;
        }
        int index = Integer.parseInt(path.substring(open + 1, path.indexOf(']')));
        if (key.equals("addresses")) {
            AddressForm address = form.getAddresses().get(index);
            reasons.add(Reason.of(key + "." + address.getKind(), problem, address.getText()));
        } else {
            PointForm point = form.points(PointType.ofField(key)).get(index);
            reasons.add(Reason.of(key + "." + point.getKind(), problem, point.getValue()));
        }
    }

    List<Reason> reasons() {
        return reasons;
    }

    Map<String, String> labels() {
        return labels;
    }

    List<NewOption> options() {
        return options;
    }

    /**
     * Puts together what several cells say, and the default that the form needs. A currency that no cell says is not
     * given: a company keeps its own.
     *
     * @param directory what chooses the template of a legal identity
     */
    CompanyForm finish(long defaultResponsible, Directory directory) {
        requisites.finish(form, directory);
        addresses.finish(form);
        people.finish(this);
        BigDecimal amount = form.getRevenue().getAmount();
        if (amount != null) {
            give("revenue_amount", amount);
            String said = currency == null ? sign : currency;
            if (said != null) {
                form.getRevenue().setCurrency(said);
                give("revenue_currency", said);
            }
        }
        if (form.getResponsibleId() == null) {
            form.setResponsibleId(defaultResponsible);
        }
        return form;
    }

    /**
     * What the row says, as the staging table keeps it.
     *
     * @param directory what new people have
     */
    String json(CheckedForm checked, Directory directory) {
        StringWriter text = new StringWriter(LENGTH);
        try (JsonGenerator data = Json.createGenerator(text)) {
            data.writeStartObject();
            fields(data);
            if (!labels.isEmpty()) {
                data.writeStartObject("labels");
                labels.forEach((field, label) -> data.write(field, StagingQueries.folded(label)));
                data.writeEnd();
            }
            custom(checked.custom(), data);
            if (!checked.identities().isEmpty()) {
                requisites.json(checked.identities().get(0), data);
            }
            people.json(data, directory);
            points(checked.normalized(), data);
            addresses.json(form, data);
            data.writeEnd();
        }
        return text.toString();
    }

    private void fields(JsonGenerator data) {
        data.writeStartObject("fields");
        columns.forEach((column, value) -> {
            if (value instanceof Long number) {
                data.write(column, number);
            } else if (value instanceof Boolean flag) {
                data.write(column, flag);
            } else {
                data.write(column, value.toString());
            }
        });
        data.writeEnd();
    }

    private static void custom(CheckedForm.Custom custom, JsonGenerator data) {
        if (!custom.given().isEmpty() || !custom.created().isEmpty()) {
            data.write("custom", custom.given()).write("customNew", custom.created());
        }
        if (!custom.missing().isEmpty()) {
            Problem missing = custom.missing().get(0);
            data.write("missing", missing.field()).write("missingKey", missing.key());
            data.write("lacking", lacking(custom.missing()));
        }
    }

    /** Keys of the required custom fields that are missing. */
    static JsonArray lacking(List<Problem> missing) {
        JsonArrayBuilder keys = JSON.createArrayBuilder();
        missing.forEach(problem -> keys.add(problem.field().substring(CustomField.PREFIX.length())));
        return keys.build();
    }

    /** A number that stands in two cells is one number. */
    private void points(Map<PointForm, String> normalized, JsonGenerator data) {
        data.writeStartArray("points");
        Set<String> seen = new HashSet<>();
        for (PointType type : PointType.values()) {
            for (PointForm point : form.points(type)) {
                String sound = Objects.requireNonNull(normalized.get(point));
                String kind = String.valueOf(point.getKind());
                if (seen.add(type + (type == PointType.MESSENGER ? kind : "") + sound)) {
                    data.writeStartObject()
                            .write("type", type.name())
                            .write("kind", kind)
                            .write("value", point.getValue())
                            .write("normalized", sound)
                            .writeEnd();
                }
            }
        }
        data.writeEnd();
    }
}
