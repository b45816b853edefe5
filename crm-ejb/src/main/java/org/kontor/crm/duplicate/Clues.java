package org.kontor.crm.duplicate;

import jakarta.json.JsonArrayBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointType;
import org.kontor.crm.company.RequisiteForm;
import org.kontor.crm.identifier.EmailAddress;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.identifier.PhoneNumber;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.identifier.WebAddress;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.shared.Json;

/**
 * What of a form being typed finds other companies. What is not sound yet (half a NIP, an e-mail without {@code @}) finds
 * nothing and is no error.
 */
final class Clues {

    /** Shorter names are no names yet. */
    static final int NAME_MIN = 3;

    /** Codes of the fields that hold a NIP and a VAT number: the Polish ones are the same number. */
    private static final String EU_VAT = "euVat";

    private static final String POLAND = "PL";

    private final Set<String> hidden;
    private final String core;
    private final String key;
    private final Map<String, Map<String, Identifier>> values = new LinkedHashMap<>();
    private final List<Point> points = new ArrayList<>();

    private record Point(PointType type, String normalized) {}

    /** All that the form tells. */
    Clues(CompanyForm form, List<Template> templates) {
        this(form, templates, Set.of());
    }

    /**
     * What the form tells of fields that exist for the reader.
     *
     * @param hidden keys of those that do not
     */
    Clues(CompanyForm form, List<Template> templates, Set<String> hidden) {
        this.hidden = hidden;
        String folded = TextFold.fold(form.getName());
        core = LegalForms.core(folded);
        key = LegalForms.key(folded);
        form.getRequisites().forEach(requisite -> take(requisite, templates));
        take(PointType.PHONE, form, PhoneNumber::normalise);
        take(PointType.EMAIL, form, EmailAddress::normalise);
        take(PointType.WEBSITE, form, WebAddress::normalise);
    }

    /** Whether there is nothing to look for. */
    boolean isEmpty() {
        return key.length() < NAME_MIN && values.isEmpty() && points.isEmpty();
    }

    /** The name without legal form, in words. */
    String core() {
        return core;
    }

    /** Types of the points by which nothing may be found. */
    List<String> hiddenPoints() {
        return Stream.of(PointType.values())
                .filter(type -> hidden.contains(type.field()))
                .map(PointType::name)
                .toList();
    }

    /** The name without legal form as one word; null while it is too short to be one. */
    @Nullable
    String key() {
        return key.length() < NAME_MIN ? null : key;
    }

    /** The words that tell this name from others. */
    List<String> words() {
        return List.of(LegalForms.distinctive(core).split(" ", -1));
    }

    /**
     * What of the name other names are looked for by: the words that few companies have, as the others, half-typed legal
     * forms among them, would bring very many; all words where there are no such. Null while it is too short.
     *
     * @param common words that so many have
     */
    @Nullable
    NameSought name(Set<String> common) {
        List<String> words = words();
        List<String> rare = words.stream()
                .filter(word -> word.length() >= NAME_MIN && !common.contains(word))
                .toList();
        String fragment = String.join(" ", rare.isEmpty() ? words : rare);
        return fragment.length() < NAME_MIN ? null : NameSought.of(fragment, core);
    }

    /** Identifiers and points, as the statement takes them. */
    String json() {
        JsonArrayBuilder clues = Json.createArrayBuilder();
        values.forEach((code, known) -> known.keySet().forEach(value -> clues.add(clue("VALUE", code, value))));
        points.forEach(point -> clues.add(clue("POINT", point.type().name(), point.normalized())));
        return clues.build().toString();
    }

    /** What a value of this code is. */
    Identifier identifier(String code, String value) {
        return Optional.ofNullable(
                        values.getOrDefault(code, Collections.emptyMap()).get(value))
                .orElseThrow();
    }

    private static jakarta.json.JsonObjectBuilder clue(String kind, String code, String value) {
        return Json.createObjectBuilder().add("kind", kind).add("code", code).add("value", value);
    }

    private void take(RequisiteForm requisite, List<Template> templates) {
        templates.stream()
                .filter(template -> template.code().equals(requisite.getTemplate()))
                .flatMap(template -> template.fields().stream())
                .forEach(field -> take(field, requisite.getValues().get(field.code())));
    }

    private void take(TemplateField field, @Nullable String typed) {
        Identifier identifier = field.identifier();
        if (identifier == null || typed == null || typed.isBlank()) {
            return;
        }
        identifier.check(typed).value().ifPresent(value -> {
            add(field.code(), value, identifier);
            if (identifier == Identifier.NIP) {
                add(EU_VAT, POLAND + value, identifier);
            } else if (identifier == Identifier.EU_VAT && value.startsWith(POLAND)) {
                add(TemplateField.NIP, value.substring(POLAND.length()), Identifier.NIP);
            }
        });
    }

    private void add(String code, String value, Identifier identifier) {
        if (TemplateField.isAmong(code, hidden)) {
            return;
        }
        values.computeIfAbsent(code, none -> new LinkedHashMap<>()).put(value, identifier);
    }

    private void take(PointType type, CompanyForm form, Function<String, Optional<String>> normalise) {
        for (PointForm point : form.points(type)) {
            if (!point.getValue().isBlank() && !hidden.contains(type.field())) {
                normalise.apply(point.getValue().strip()).ifPresent(sound -> points.add(new Point(type, sound)));
            }
        }
    }
}
