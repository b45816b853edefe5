package org.kontor.crm.imports;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.company.PointType;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.imports.PeopleQueries.Place;
import org.kontor.crm.imports.ResultRow.Difference;

/**
 * Turns stored differences of people into values as a reader knows them (S-15).
 *
 * @param reader who reads
 * @param unseen people who do not exist for the reader
 */
record PersonDifferences(Rights reader, Set<Place> unseen) {

    /** Whether a stored difference is one of a person. */
    static boolean isPerson(JsonObject part) {
        return part.getString("field").startsWith(ImportField.CONTACT);
    }

    /** Those of one row, in the order of the row. */
    List<Difference> of(long row, List<JsonObject> stored) {
        return stored.stream()
                .filter(PersonDifferences::isPerson)
                .filter(part -> !unseen.contains(new Place(row, part.getInt("place"))))
                .map(this::of)
                .toList();
    }

    private Difference of(JsonObject part) {
        String old = part.isNull("old") ? null : part.getString("old");
        String after = part.getString("field").equals(ImportField.CONTACT)
                ? told(part.getJsonObject("json"), reader.hidden(Entity.CONTACT))
                : part.getString("new");
        return new Difference(code(part), value(old), new FieldValue.Text(after));
    }

    private static @Nullable FieldValue value(@Nullable String text) {
        return text == null ? null : new FieldValue.Text(text);
    }

    private static String code(JsonObject part) {
        String what = switch (part.getString("field")) {
            case "contactPoint" -> PointType.valueOf(part.getString("type")).field() + "." + part.getString("kind");
            case ImportField.CONTACT -> PersonFields.WHOLE;
            default -> part.getString("cell");
        };
        return PersonFields.of(part.getInt("place"), what).code();
    }

    /** Jan Nowak, prezes, +48 601 555 014, as far as the fields exist for the reader. */
    private static String told(JsonObject person, Set<String> hidden) {
        List<String> said = new ArrayList<>();
        add(said, person, "first", hidden.contains(PersonFields.FIRST_NAME));
        add(said, person, "last", hidden.contains(PersonFields.LAST_NAME));
        String name = String.join(" ", said);
        said.clear();
        if (!name.isEmpty()) {
            said.add(name);
        }
        add(said, person, "position", hidden.contains(PersonFields.POSITION));
        add(said, person, "role", false);
        person.getJsonArray("points").getValuesAs(JsonObject.class).stream()
                .filter(point -> !hidden.contains(
                        PointType.valueOf(point.getString("type")).field()))
                .forEach(point -> said.add(point.getString("value")));
        return String.join(", ", said);
    }

    private static void add(List<String> said, JsonObject person, String member, boolean isHidden) {
        if (!isHidden && person.containsKey(member)) {
            said.add(person.getString(member));
        }
    }
}
