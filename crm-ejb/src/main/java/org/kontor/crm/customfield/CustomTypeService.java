package org.kontor.crm.customfield;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Scope;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/**
 * Changes what a custom field holds, with the values of all records (S-20). For those of the settings who may read and change
 * every record of the kind: values are told and written whosever they are. The change set takes all of it back.
 */
@Stateless
@Recorded
@PermitAll
public class CustomTypeService {

    /** Records whose values change in one act at most. */
    static final int MOST = 200_000;

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    UserService users;

    @Inject
    CustomFieldQueries fields;

    @Inject
    CustomTypeQueries values;

    /**
     * What changing the type would do; writes nothing.
     *
     * @throws BusinessException saying why values of the one type are never values of the other
     */
    public TypePreview preview(Rights rights, String entity, String key, CustomType to) {
        CustomField field = field(rights, entity, key);
        CustomChoices choices = new CustomChoices(field);
        return read(rights, field, to, choices);
    }

    /**
     * Changes the type and all values.
     *
     * @param version the version of the field that the caller has seen, null for whatever there is
     * @param losing whether values that do not go over may be lost to the field; history keeps them
     * @throws EditConflict when that is no longer the field's version
     * @throws BusinessException saying why values of the one type are never values of the other, or how many would be lost
     */
    public CustomChange change(
            Act act, String entity, String key, @Nullable Long version, CustomType to, boolean losing) {
        Rights rights = access.rightsOf(act.userId());
        rights.requireSettings();
        fields.lock(entity);
        CustomField field = field(rights, entity, key);
        if (version != null && version != field.version()) {
            throw changes.conflict(new RecordRef(CustomFieldSettings.ENTITY, field.id()), field.version());
        }
        CustomChoices choices = new CustomChoices(field);
        TypePreview preview = read(rights, field, to, choices);
        if (preview.losing() > 0 && !losing) {
            throw new BusinessException("customfield.error.losing", preview.losing());
        }
        define(field, to, choices);
        write(conversion(field, to, choices), field);
        OptionalLong changeSet = changes.current();
        return new CustomChange(key, changeSet.isPresent() ? Long.valueOf(changeSet.getAsLong()) : null);
    }

    private CustomField field(Rights rights, String entity, String key) {
        rights.requireSettings();
        return fields.all(entity).stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound(new RecordRef("customField", 0)));
    }

    private TypePreview read(Rights rights, CustomField field, CustomType to, CustomChoices choices) {
        String refusal = CustomConversion.refusal(field, to);
        if (refusal != null) {
            throw new BusinessException(refusal);
        }
        long records = values.count(field, MOST + 1L);
        if (records > MOST) {
            throw new BusinessException("customfield.error.tooManyValues", MOST);
        }
        if (records > 0 && !reachesAll(rights, field.entity())) {
            throw new BusinessException("customfield.error.typeNeedsAll");
        }
        List<TypePreview.Lost> examples = new ArrayList<>();
        long[] losing = {0};
        CustomConversion conversion = conversion(field, to, choices);
        each(field, conversion, (held, converted) -> {
            losing[0] += converted.lost().isEmpty() ? 0 : 1;
            converted.lost().stream()
                    .limit(TypePreview.EXAMPLES - (long) examples.size())
                    .forEach(lost -> examples.add(new TypePreview.Lost(held.id(), lost.text(), lost.problem())));
        });
        if (choices.isTooMany()) {
            throw new BusinessException("customfield.error.tooManyOptions", CustomChoices.MOST);
        }
        return new TypePreview(to, records, losing[0], choices.added().size(), examples);
    }

    private static boolean reachesAll(Rights rights, String entity) {
        Entity kind = Entity.valueOf(entity.toUpperCase(Locale.ROOT));
        return rights.scope(kind, Operation.READ) instanceof Scope.Everything
                && rights.scope(kind, Operation.UPDATE) instanceof Scope.Everything;
    }

    /** What the new type does not have goes: a list's options stay, out of sight, so that a list can come back. */
    private void define(CustomField field, CustomType to, CustomChoices choices) {
        CustomFieldForm form = CustomFieldForm.of(field);
        CustomConversion conversion = conversion(field, to, choices);
        form.setDefaults(defaults(field, conversion));
        form.setType(to);
        form.setTarget(null);
        form.setSearchable(form.isSearchable() && to.mayBeSearched());
        fields.update(field.id(), form);
        List<Long> order =
                new ArrayList<>(field.options().stream().map(CustomOption::id).toList());
        choices.added()
                .forEach(
                        option -> order.add(fields.insertOption(field.id(), String.valueOf(option.getCode()), option)));
        fields.orderOptions(order);
    }

    /** A default that does not go over is none any more. */
    private static List<String> defaults(CustomField field, CustomConversion conversion) {
        JsonArrayBuilder stored = Json.createArrayBuilder();
        CustomValues.read(field, field.defaults()).forEach(stored::add);
        JsonValue value = conversion.convert(stored.build()).value();
        return CustomValues.texts(value);
    }

    private CustomConversion conversion(CustomField field, CustomType to, CustomChoices choices) {
        Map<Long, String> names = field.type() != CustomType.USER
                ? Map.of()
                : users.people(values.users(field)).values().stream()
                        .collect(Collectors.toMap(Person::id, Person::name));
        return new CustomConversion(field, to, names, choices);
    }

    private void write(CustomConversion conversion, CustomField field) {
        JsonArrayBuilder[] chunk = {Json.createArrayBuilder()};
        int[] size = {0};
        each(field, conversion, (held, converted) -> {
            JsonObjectBuilder one =
                    Json.createObjectBuilder().add("id", held.id()).add("old", parse(held.value()));
            if (converted.value() != null) {
                one.add("new", converted.value());
            }
            chunk[0].add(one);
            if (++size[0] == CustomTypeQueries.CHUNK) {
                values.write(field, chunk[0].build().toString());
                chunk[0] = Json.createArrayBuilder();
                size[0] = 0;
            }
        });
        values.write(field, chunk[0].build().toString());
    }

    private void each(
            CustomField field,
            CustomConversion conversion,
            BiConsumer<CustomTypeQueries.Held, CustomConversion.Converted> what) {
        long after = 0;
        List<CustomTypeQueries.Held> some = values.next(field, after);
        while (!some.isEmpty()) {
            for (CustomTypeQueries.Held held : some) {
                what.accept(held, conversion.convert(parse(held.value())));
                after = held.id();
            }
            some = values.next(field, after);
        }
    }

    private static JsonValue parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
