package org.kontor.crm.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.layout.LayoutField.Show;
import org.kontor.crm.shared.Problem;

/** Brings a layout that was kept together with the fields there are now. */
public final class LayoutRules {

    private LayoutRules() {}

    /** The usual layout: every slot in its section, shown as soon as it has a value. */
    static List<LayoutSection> usual(List<String> sections, List<LayoutSlot> slots) {
        return settle(List.of(), sections, slots);
    }

    /**
     * What was kept, made whole: what is gone is left out, what came later stands at the end of its usual section, a section
     * that was not there yet at the end of all, and nothing that a record needs is hidden.
     *
     * @param kept sections as they were kept, in their order
     * @param sections keys of all sections there are, in their usual order
     * @param slots all fields there are, in their usual order
     */
    static List<LayoutSection> settle(List<LayoutSection> kept, List<String> sections, List<LayoutSlot> slots) {
        Map<String, LayoutSlot> open = new LinkedHashMap<>();
        slots.forEach(slot -> open.put(slot.key(), slot));
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (LayoutSection section : kept) {
            if (sections.contains(section.key()) && !drafts.containsKey(section.key())) {
                Draft draft = new Draft(section);
                section.fields().forEach(field -> draft.take(field, open.remove(field.key())));
                drafts.put(section.key(), draft);
            }
        }
        sections.forEach(key ->
                drafts.computeIfAbsent(key, any -> new Draft(new LayoutSection(key, "", "", false, List.of()))));
        drafts.forEach((key, draft) -> open.values().stream()
                .filter(slot -> slot.section().equals(key))
                .forEach(slot -> draft.take(new LayoutField(slot.key(), Show.FILLED), slot)));
        return drafts.values().stream().map(Draft::section).toList();
    }

    /** A section being made whole. What holds something that no record is saved without is not hidden. */
    private static final class Draft {

        private final LayoutSection head;
        private final List<LayoutField> fields = new ArrayList<>();
        private boolean needed;

        Draft(LayoutSection head) {
            this.head = head;
        }

        /** @param slot null when there is no such field, or it stands elsewhere already */
        void take(LayoutField field, @Nullable LayoutSlot slot) {
            if (slot != null) {
                fields.add(shown(field, slot));
                needed |= slot.fixed() && !slot.retired();
            }
        }

        LayoutSection section() {
            return new LayoutSection(head.key(), head.titlePl(), head.titleEn(), head.hidden() && !needed, fields);
        }
    }

    private static LayoutField shown(LayoutField field, LayoutSlot slot) {
        return slot.fixed() && field.show() == Show.HIDDEN ? field.shown(Show.FILLED) : field;
    }

    /**
     * What somebody wants to keep, with the fields that do not exist for them where they stood: behind the same field as before.
     *
     * @param wanted sections that name none of those fields
     * @param stands the layout as it stands, with all fields
     * @param hidden keys of the fields that do not exist for them
     */
    static List<LayoutSection> with(Set<String> hidden, List<LayoutSection> stands, List<LayoutSection> wanted) {
        Map<String, LayoutSection> kept = new LinkedHashMap<>();
        wanted.forEach(section -> kept.put(section.key(), section));
        for (LayoutSection section : stands) {
            if (section.fields().stream().anyMatch(field -> hidden.contains(field.key()))) {
                LayoutSection head = kept.getOrDefault(section.key(), section);
                List<LayoutField> shown = kept.containsKey(section.key()) ? head.fields() : List.of();
                List<LayoutField> fields = fieldsWith(hidden, section.fields(), new ArrayList<>(shown));
                kept.put(
                        section.key(),
                        new LayoutSection(head.key(), head.titlePl(), head.titleEn(), head.hidden(), fields));
            }
        }
        return List.copyOf(kept.values());
    }

    private static List<LayoutField> fieldsWith(Set<String> hidden, List<LayoutField> stand, List<LayoutField> fields) {
        int place = 0;
        for (LayoutField field : stand) {
            List<String> keys = fields.stream().map(LayoutField::key).toList();
            if (hidden.contains(field.key())) {
                fields.add(place++, field);
            } else if (keys.contains(field.key())) {
                place = keys.indexOf(field.key()) + 1;
            }
        }
        return fields;
    }

    /**
     * What is wrong with a layout that somebody wants to keep. Fields and sections left out are no fault: they stand where
     * those that came later do.
     *
     * @param wanted sections with stripped titles
     */
    static List<Problem> problems(List<LayoutSection> wanted, List<String> sections, List<LayoutSlot> slots) {
        List<Problem> problems = new ArrayList<>();
        Map<String, LayoutSlot> known = slots.stream().collect(Collectors.toMap(LayoutSlot::key, Function.identity()));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            LayoutSection section = wanted.get(i);
            String at = "sections[" + i + "].";
            if (!sections.contains(section.key()) || !seen.add("section " + section.key())) {
                problems.add(Problem.of(at + "key", "layout.error.section", section.key()));
            }
            title(at + "titles.pl", section.titlePl(), problems);
            title(at + "titles.en", section.titleEn(), problems);
            for (int j = 0; j < section.fields().size(); j++) {
                LayoutField field = section.fields().get(j);
                String path = at + "fields[" + j + "].";
                title(path + "labels.pl", field.labelPl(), problems);
                title(path + "labels.en", field.labelEn(), problems);
                LayoutSlot slot = known.get(field.key());
                if (slot == null || !seen.add("field " + field.key())) {
                    problems.add(Problem.of(path + "key", "layout.error.field", field.key()));
                } else if (slot.fixed() && (section.hidden() || field.show() == Show.HIDDEN)) {
                    problems.add(Problem.of(path + "show", "layout.error.needed", field.key()));
                }
            }
        }
        return problems;
    }

    private static void title(String path, String title, List<Problem> problems) {
        if (title.length() > LayoutSection.TITLE_MAX) {
            problems.add(Problem.of(path, "error.tooLong", Integer.toString(LayoutSection.TITLE_MAX)));
        } else if (!PlainText.isPlain(title)) {
            problems.add(Problem.of(path, "error.characters"));
        }
    }
}
