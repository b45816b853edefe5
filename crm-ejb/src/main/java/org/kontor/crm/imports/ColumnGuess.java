package org.kontor.crm.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.requisite.Template;

/**
 * Which columns of a file fill which fields, by their headings (I-03). A heading means what the product calls so; else the
 * custom field that the house calls so; else what lists elsewhere call so: a field of the company, of its first person, of a
 * legal identity, part of an address, somebody's field. With the number at its end it goes before itself without.
 */
final class ColumnGuess {

    private static final HeadingWords WORDS = HeadingWords.of("headings.properties", "label", "whole", "before");
    private static final Pattern NUMBER = Pattern.compile("(?<=\\D) ?\\d{1,2}$");

    /** Names of attributes: billingAddressCity. */
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private final List<Template> templates;
    private final Map<String, ImportField> custom = new HashMap<>();
    private final Map<String, ImportField> keys = new HashMap<>();
    private final Map<String, ImportField> identity = new HashMap<>();

    ColumnGuess(List<CustomField> fields, List<Template> templates) {
        this.templates = templates;
        fields.stream().filter(ImportFields::isFilled).forEach(field -> {
            ImportField one = ImportField.single(field.path());
            keys.putIfAbsent(words(field.key()), one);
            Stream.of(field.label("pl"), field.label("en")).forEach(label -> custom.putIfAbsent(words(label), one));
        });
        RequisiteFields.named(templates).forEach((name, field) -> identity.putIfAbsent(words(name), field));
    }

    /** For each heading the field it means, or null; a field of one value goes to the first heading that means it. */
    List<@Nullable ImportField> of(List<String> header) {
        boolean named = header.stream().anyMatch(heading -> isName(meant(heading, true)));
        Set<ImportField> taken = new HashSet<>();
        List<@Nullable ImportField> fields = new ArrayList<>();
        for (String heading : header) {
            Optional<ImportField> meant = meant(heading, named);
            named = named || isName(meant);
            ImportField field = Stream.of(meant, known(custom, words(heading)))
                    .flatMap(Optional::stream)
                    .filter(one -> one.isMultiple() || !taken.contains(one))
                    .findFirst()
                    .orElse(null);
            if (field != null) {
                taken.add(field);
            }
            fields.add(field);
        }
        return fields;
    }

    private static boolean isName(Optional<ImportField> field) {
        return field.filter(one -> one.code().equals(ImportField.NAME)).isPresent();
    }

    private Optional<ImportField> meant(String heading, boolean named) {
        return ofWords(words(heading), named)
                .or(() -> ofWords(words(HUMP.matcher(heading).replaceAll(" ")), named));
    }

    private Optional<ImportField> ofWords(String words, boolean named) {
        String plain = NUMBER.matcher(words).replaceAll("");
        return whole("label", words)
                .or(() -> known(custom, words))
                .or(() -> whole("label", plain))
                .or(() -> known(custom, plain))
                .or(() -> fullName(plain, named))
                .or(() -> whole("", plain))
                .or(() -> Optional.ofNullable(PersonHeadings.alone(words)))
                .or(() -> ofIdentity(words))
                .or(() -> ofIdentity(plain))
                .or(() -> known(keys, words))
                .or(() -> Optional.ofNullable(AddressHeadings.find(plain, ColumnGuess::whole)))
                .or(() -> Optional.ofNullable(PersonHeadings.find(words)));
    }

    private Optional<ImportField> whole(String group, String words) {
        return Optional.ofNullable(field(group, words)).filter(field -> RequisiteFields.isThere(field, templates));
    }

    /** The field that a whole heading means, or null. */
    private static @Nullable ImportField whole(String words) {
        ImportField label = field("label", words);
        return label == null ? field("", words) : label;
    }

    private static @Nullable ImportField field(String group, String words) {
        return ImportFields.find(WORDS.meaning(group, words));
    }

    /** What is the name in one list stands beside the name in another. */
    private Optional<ImportField> fullName(String words, boolean named) {
        Optional<ImportField> full = Optional.ofNullable(field("whole", words));
        return named
                ? full.filter(field -> RequisiteFields.isThere(field, templates))
                : full.map(field -> ImportField.single(ImportField.NAME));
    }

    /** By a template's label or code, alone or behind a word that says so: "Szczegóły, Imię". */
    private Optional<ImportField> ofIdentity(String words) {
        int blank = words.indexOf(' ');
        boolean said = blank > 0 && WORDS.meaning("before", words.substring(0, blank)) != null;
        return known(identity, words).or(() -> said ? known(identity, words.substring(blank + 1)) : Optional.empty());
    }

    private static Optional<ImportField> known(Map<String, ImportField> fields, String words) {
        return words.isEmpty() ? Optional.empty() : Optional.ofNullable(fields.get(words));
    }

    /** A heading folded, what is no letter or digit as blanks. */
    private static String words(String heading) {
        return Directory.isName(heading)
                ? TextFold.fold(heading).replaceAll("[^\\p{L}\\p{N}]+", " ").strip()
                : "";
    }
}
