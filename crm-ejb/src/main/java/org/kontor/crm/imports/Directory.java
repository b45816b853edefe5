package org.kontor.crm.imports;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomOption;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistNames;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.shared.Problem;

/**
 * What words in cells refer to: users by login, name or e-mail, list values by code or by label in either language.
 * Loaded once a run step, folded once.
 */
final class Directory {

    private static final long SEVERAL = -1;

    /** Nothing has a longer name, and folding a text of another alphabet takes long. */
    private static final int LONGEST = 500;

    private final Map<String, Long> users = new HashMap<>();
    private final List<CustomField> customFields = new ArrayList<>();
    private final Map<String, Map<String, Set<Long>>> records = new HashMap<>();
    private final Map<Set<String>, String> chosen = new HashMap<>();
    private List<Template> templates = List.of();
    private JsonObject peopleCustom = JsonValue.EMPTY_JSON_OBJECT;
    private List<Problem> peopleMissing = List.of();
    private final Map<Picklist, Map<String, PicklistItem>> lists = new HashMap<>();

    /** Adds an active user; a name that two of them bear names neither. */
    Directory withUser(long id, String login, String name, @Nullable String email) {
        users.put(TextFold.fold(login), id);
        if (email != null) {
            users.merge(TextFold.fold(email), id, (one, other) -> one.equals(other) ? one : Long.valueOf(SEVERAL));
        }
        users.merge(TextFold.fold(name), id, (one, other) -> one.equals(other) ? one : Long.valueOf(SEVERAL));
        return this;
    }

    /** Adds a selection list's values in their order. */
    Directory withList(Picklist list, List<PicklistItem> items) {
        lists.put(list, PicklistNames.of(items));
        return this;
    }

    /** Adds the custom fields, by whose rules their cells are read. */
    Directory withCustom(List<CustomField> fields) {
        customFields.addAll(fields);
        return this;
    }

    /** Adds the templates of requisites. */
    Directory withTemplates(List<Template> all) {
        templates = List.copyOf(all);
        return this;
    }

    /**
     * Knows what new people have.
     *
     * @param given their custom values, as the contact's column holds them
     * @param missing the required fields that they would lack
     */
    Directory withPeople(JsonObject given, List<Problem> missing) {
        peopleCustom = given;
        peopleMissing = List.copyOf(missing);
        return this;
    }

    /** The custom values of new people. */
    JsonObject peopleCustom() {
        return peopleCustom;
    }

    /** The required fields that new people would lack. */
    List<Problem> peopleMissing() {
        return peopleMissing;
    }

    /** Code of the template that a row's values ask for. */
    String template(Set<String> codes) {
        return chosen.computeIfAbsent(Set.copyOf(codes), any -> RequisiteFields.template(codes, templates));
    }

    /** The custom fields, with the options that rows have brought by the time they are read. */
    List<CustomField> customFields() {
        return Collections.unmodifiableList(customFields);
    }

    /** The custom field with this path. */
    Optional<CustomField> custom(String path) {
        return customFields.stream().filter(field -> field.path().equals(path)).findFirst();
    }

    /** Adds an option that a row brings; none when so many have come that the run is refused anyway. */
    Optional<CustomOption> learnOption(CustomField field, String label) {
        if (field.options().stream().filter(CustomOption::isComing).count() > NewValues.MAX) {
            return Optional.empty();
        }
        CustomOption option = field.coming(label);
        customFields.replaceAll(one -> one.path().equals(field.path()) ? field.offering(List.of(option)) : one);
        return Optional.of(option);
    }

    /** Knows what words of the next rows mean, and no longer those of rows before. */
    void learn(String entity, Map<String, Set<Long>> meant) {
        records.put(entity, meant);
    }

    /** The records of a kind that words mean: one, none, or several when the words are not clear. */
    Set<Long> records(String entity, String words) {
        return records.getOrDefault(entity, Map.of()).getOrDefault(words, Set.of());
    }

    /** The one user meant, or empty when there is none or several. */
    Optional<Long> user(String words) {
        return Optional.ofNullable(users.get(folded(words))).filter(id -> id != SEVERAL);
    }

    /** Whether several users bear the name. */
    boolean isAmbiguous(String words) {
        return Long.valueOf(SEVERAL).equals(users.get(folded(words)));
    }

    /** The value meant, or empty. */
    Optional<PicklistItem> item(Picklist list, String words) {
        return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(folded(words)));
    }

    /** Whether words can name anything at all. */
    static boolean isName(String words) {
        return words.length() <= LONGEST;
    }

    private static String folded(String words) {
        return isName(words) ? TextFold.fold(words) : "";
    }
}
