package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomCheck;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.customfield.CustomKnown;
import org.kontor.crm.customfield.CustomValues;
import org.kontor.crm.field.CustomWords;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;

/** Custom fields of companies: what they are, whether values keep their rules, and whom and what those name. */
@Dependent
class CompanyCustom {

    @Inject
    CustomFieldService definitions;

    @Inject
    UserService users;

    @Inject
    CompanyQueries queries;

    /** All fields, those out of use too. */
    List<CustomField> fields() {
        return definitions.all(CompanyGuard.ENTITY);
    }

    /** What the form of a new company shows. */
    Map<String, List<String>> defaults() {
        return CustomValues.defaults(fields());
    }

    /** The card, its custom values told as far as these rights reach. */
    CompanyCard told(Rights rights, CompanyCard card) {
        return card.in(words(rights, card.custom().named()));
    }

    /** @param company the company as it stands, null for a new one */
    CustomCheck check(Rights rights, CompanyForm form, @Nullable Company company) {
        @Nullable JsonObject former = company == null ? null : CustomValues.parse(company.custom);
        return new CustomCheck(fields(), form.getCustom(), former, known(rights));
    }

    /**
     * What a form says by itself of custom fields; whom it names is taken to be known.
     *
     * @param fields all fields, those out of use too
     * @param problems gets what breaks a rule
     */
    static CheckedForm.Custom alone(CompanyForm form, List<CustomField> fields, List<Problem> problems) {
        if (fields.isEmpty()) {
            return CheckedForm.Custom.NONE;
        }
        CustomCheck given =
                new CustomCheck(fields, form.getCustom(), JsonValue.EMPTY_JSON_OBJECT, CustomKnown.EVERYBODY);
        CustomCheck created = new CustomCheck(fields, form.getCustom(), null, CustomKnown.EVERYBODY);
        problems.addAll(given.problems());
        List<String> missing = created.problems().stream()
                .filter(problem -> problem.key().equals(CustomCheck.REQUIRED))
                .map(Problem::field)
                .toList();
        return new CheckedForm.Custom(given.values(), created.values(), missing);
    }

    /** Active users, and records these rights may read. */
    CustomKnown known(Rights rights) {
        return new CustomKnown() {
            @Override
            public boolean user(long id) {
                return users.find(id).filter(UserCard::active).isPresent();
            }

            @Override
            public boolean record(String entity, long id) {
                return !names(rights, List.of(new RecordRef(entity, id))).isEmpty();
            }
        };
    }

    /** Words for what values name, as far as these rights reach; asks for nothing that is not named. */
    CustomWords words(Rights rights, CustomWords.Named named) {
        return new CustomWords(
                named.people().isEmpty() ? Map.of() : users.people(named.people()),
                names(rights, List.copyOf(named.records())));
    }

    /** What a field is called; null when there is none any more. */
    FieldValue.@Nullable Named label(String path) {
        return find(path)
                .map(field -> new FieldValue.Named(
                        field.texts().labelPl(), field.texts().labelEn()))
                .orElse(null);
    }

    /** What texts of a form say. */
    List<FieldValue> said(Rights rights, String path, List<String> texts) {
        Optional<CustomField> field = find(path);
        if (field.isEmpty()) {
            return texts.stream().<FieldValue>map(FieldValue.Text::new).toList();
        }
        JsonArray values = CustomValues.read(field.get(), texts);
        CustomWords.Named named = new CustomWords.Named();
        named.add(field.get(), values);
        return words(rights, named).values(field.get(), values);
    }

    private Optional<CustomField> find(String path) {
        return fields().stream().filter(field -> field.path().equals(path)).findFirst();
    }

    private Map<RecordRef, String> names(Rights rights, List<RecordRef> records) {
        List<Long> companies = records.stream()
                .filter(record -> record.entity().equals(CompanyGuard.ENTITY))
                .map(RecordRef::id)
                .toList();
        return companies.isEmpty()
                ? Map.of()
                : queries.names(rights, companies).entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> CompanyGuard.ref(entry.getKey()),
                                entry -> Objects.requireNonNull(entry.getValue())));
    }
}
