package org.kontor.crm.layout;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.crm.layout.LayoutField.Show;

/**
 * How pages and forms of one kind of record look for one reader.
 *
 * @param sections all of them in their order, with every field there is
 * @param whose whose layout it is
 * @param folded keys of the sections the reader has folded
 */
public record RecordLayout(List<LayoutSection> sections, Whose whose, Set<String> folded) implements Serializable {

    /** Whose layout it is. */
    public enum Whose {
        /** The reader's own. */
        OWN,
        /** The common one of whoever has none of their own. */
        COMMON,
        /** The usual one: nobody has chosen. */
        USUAL
    }

    public RecordLayout {
        sections = List.copyOf(sections);
        folded = Set.copyOf(folded);
    }

    /** The field with this key. */
    public Optional<LayoutField> field(String key) {
        return sections.stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.key().equals(key))
                .findFirst();
    }

    /** The same layout without fields that do not exist for the reader, or not here. */
    public RecordLayout without(Set<String> keys) {
        if (keys.isEmpty()) {
            return this;
        }
        List<LayoutSection> left = sections.stream()
                .map(one -> new LayoutSection(
                        one.key(),
                        one.titlePl(),
                        one.titleEn(),
                        one.hidden(),
                        one.fields().stream()
                                .filter(field -> !keys.contains(field.key()))
                                .toList()))
                .toList();
        return new RecordLayout(left, whose, folded);
    }

    /** The sections with a field shown at the end of one of them, wherever it was. */
    public List<LayoutSection> showing(String key, String section) {
        return sections.stream()
                .map(one -> new LayoutSection(
                        one.key(),
                        one.titlePl(),
                        one.titleEn(),
                        one.hidden() && !one.key().equals(section),
                        moved(one, key, one.key().equals(section))))
                .toList();
    }

    private List<LayoutField> moved(LayoutSection section, String key, boolean here) {
        List<LayoutField> fields = new ArrayList<>(section.fields().stream()
                .filter(field -> !field.key().equals(key))
                .toList());
        if (here) {
            fields.add(field(key).map(field -> field.shown(Show.FILLED)).orElse(new LayoutField(key, Show.FILLED)));
        }
        return fields;
    }
}
