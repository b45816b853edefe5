package org.kontor.crm.imports;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.company.PointType;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.contact.PersonCheck;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.Problem;

/** The people that a row names, on their way from cells to the staging table (S-15). */
final class PeopleDraft {

    private static final JsonBuilderFactory JSON = Json.builders();
    private static final int FOLDED = 2000;

    private final Map<Integer, PersonDraft> people = new TreeMap<>();
    private final Map<PointForm, String> normalized = new HashMap<>();
    private final Map<Integer, Reason> told = new HashMap<>();

    void fill(ImportField field, String cell) {
        PersonDraft person = people.computeIfAbsent(field.person(), none -> new PersonDraft());
        String part = String.valueOf(field.kind());
        String line = RowFiller.oneLine(cell, " ");
        switch (part) {
            case PersonFields.NAME -> person.whole = line;
            case PersonFields.FIRST_NAME -> person.form.setFirstName(line);
            case PersonFields.LAST_NAME -> person.form.setLastName(line);
            case PersonFields.POSITION -> person.form.setPosition(line);
            case PersonFields.ROLE -> person.role = line;
            default -> {
                int dot = part.indexOf('.');
                PointType type = PointType.ofField(part.substring(0, dot));
                PointKind kind = PointKind.valueOf(part.substring(dot + 1));
                RowFiller.points(type, kind, cell, person.form.points(type));
            }
        }
    }

    /** What stands in the file itself, not in a default, is said of somebody. */
    void tell(ImportField field, String cell) {
        told.putIfAbsent(field.person(), Reason.of(field.code(), "personNobody", cell));
    }

    /** Tells the row's draft which rules are broken. */
    void finish(RowDraft draft) {
        people.forEach((place, person) -> {
            if (!person.takeWhole()) {
                draft.reject(
                        Reason.of(PersonFields.of(place, PersonFields.NAME).code(), "personOtherName", person.whole));
            }
            PersonCheck.check(person.form, person.role, normalized)
                    .forEach(problem -> draft.reject(reason(place, person, problem)));
            Reason alone = told.get(place);
            if (person.isNobody() && alone != null) {
                draft.reject(alone);
            }
        });
    }

    private static Reason reason(int place, PersonDraft person, Problem problem) {
        String path = problem.field();
        int open = path.indexOf('[');
        if (open < 0) {
            return Reason.of(PersonFields.of(place, path).code(), problem, problem.of());
        }
        String key = path.substring(0, open);
        PointForm point = person.form
                .points(PointType.ofField(key))
                .get(Integer.parseInt(path.substring(open + 1, path.indexOf(']'))));
        return Reason.of(PersonFields.of(place, key + "." + point.getKind()).code(), problem, point.getValue());
    }

    /** Adds them to what the staging table keeps of the row, each person once, and what new ones have. */
    void json(JsonGenerator data, Directory directory) {
        Map<Integer, PersonDraft> apart = apart();
        if (apart.isEmpty()) {
            return;
        }
        JsonArrayBuilder all = JSON.createArrayBuilder();
        apart.forEach((place, person) -> all.add(json(place, person)));
        data.write("contacts", all.build()).write("contactCustom", directory.peopleCustom());
        missing(data, directory.peopleMissing());
    }

    /** Who stands in the row twice is one, with all that both cells say. */
    private Map<Integer, PersonDraft> apart() {
        Map<Integer, PersonDraft> apart = new TreeMap<>();
        people.forEach((place, person) -> {
            Optional<PersonDraft> same = apart.values().stream()
                    .filter(earlier -> earlier.isSameAs(person, normalized))
                    .findFirst();
            if (same.isPresent()) {
                same.get().takeFrom(person);
            } else if (!person.isNobody()) {
                apart.put(place, person);
            }
        });
        return apart;
    }

    private static void missing(JsonGenerator data, List<Problem> missing) {
        if (!missing.isEmpty()) {
            data.write("contactMissing", missing.get(0).field())
                    .write("contactMissingKey", missing.get(0).key())
                    .write("contactLacking", RowDraft.lacking(missing));
        }
    }

    private JsonObjectBuilder json(int place, PersonDraft person) {
        ContactForm form = person.form;
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("place", place)
                .add("name", form.name())
                .add("emails", JSON.createArrayBuilder(person.emails(normalized)))
                .add("points", points(form));
        text(json, "first", form.getFirstName());
        text(json, "last", form.getLastName());
        text(json, "position", form.getPosition());
        text(json, "role", person.role);
        names(json, person);
        return person.isSplit ? json.add("whole", true) : json;
    }

    private static void names(JsonObjectBuilder json, PersonDraft person) {
        String folded = person.folded();
        if (folded.isEmpty()) {
            json.add("nameless", true);
            return;
        }
        json.add("folded", folded.length() > FOLDED ? folded.substring(0, FOLDED) : folded);
        if (person.isFullyNamed()) {
            json.add("firstFolded", person.firstFolded()).add("lastFolded", person.lastFolded());
        }
    }

    private static void text(JsonObjectBuilder json, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            json.add(name, text);
        }
    }

    /** A number that stands in two cells is one number. */
    private JsonArrayBuilder points(ContactForm form) {
        JsonArrayBuilder points = JSON.createArrayBuilder();
        Set<String> seen = new LinkedHashSet<>();
        for (PointType type : PersonDraft.TYPES) {
            for (PointForm point : form.points(type)) {
                String sound = String.valueOf(normalized.get(point));
                if (seen.add(type + sound)) {
                    points.add(JSON.createObjectBuilder()
                            .add("type", type.name())
                            .add("kind", String.valueOf(point.getKind()))
                            .add("value", point.getValue())
                            .add("normalized", sound));
                }
            }
        }
        return points;
    }
}
