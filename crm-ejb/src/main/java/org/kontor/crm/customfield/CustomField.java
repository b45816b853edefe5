package org.kontor.crm.customfield;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.TextFold;

/**
 * The definition of a custom field (S-20).
 *
 * @param id identifier
 * @param version rises with every change of the field or its options
 * @param entity the kind of record that has it, as history names it
 * @param key stable name, in the record's JSON and in REST
 * @param target the kind of record that a {@link CustomType#RECORD} names, else null
 * @param defaults what a new record has, as a form writes it; none when empty
 * @param options of a {@link CustomType#LIST} in their order, retired ones too
 */
public record CustomField(
        long id,
        long version,
        String entity,
        String key,
        CustomType type,
        @Nullable String target,
        CustomSection section,
        CustomTexts texts,
        CustomTraits traits,
        List<String> defaults,
        List<CustomOption> options)
        implements Serializable {

    /** What the field's name begins with in forms, addresses, problems and history. */
    public static final String PREFIX = "custom.";

    public CustomField {
        defaults = List.copyOf(defaults);
        options = List.copyOf(options);
    }

    /** The field's name in forms, addresses, problems and history: {@code custom.KEY}. */
    public String path() {
        return PREFIX + key;
    }

    /** The label in the language, {@code pl} or {@code en}. */
    public String label(String language) {
        return "en".equals(language) ? texts.labelEn() : texts.labelPl();
    }

    /** The line under the field in the language, {@code pl} or {@code en}; empty for none. */
    public String help(String language) {
        return "en".equals(language) ? texts.helpEn() : texts.helpPl();
    }

    /** Whether no record is created without it. */
    public boolean required() {
        return traits.required();
    }

    /** Whether it holds any number of values. */
    public boolean multiple() {
        return traits.multiple();
    }

    /** Whether it is out of use. */
    public boolean retired() {
        return traits.retired();
    }

    /** The option with this code, retired or not. */
    public Optional<CustomOption> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /**
     * An option that the field is to have. Its code follows from the label and from what the field has alone, so that all who
     * are to add the same one agree on it before anybody does.
     */
    public CustomOption coming(String label) {
        Set<String> taken = options.stream().map(CustomOption::code).collect(Collectors.toSet());
        return new CustomOption(0, CustomFieldRules.lastingCode(label, taken), label, label, false);
    }

    /** The same field, offering these as well, behind the others. */
    public CustomField offering(Collection<CustomOption> more) {
        List<CustomOption> all = new ArrayList<>(options);
        all.addAll(more);
        return new CustomField(id, version, entity, key, type, target, section, texts, traits, defaults, all);
    }

    /** The option meant by a label in either language, else by a code; living ones first. */
    public Optional<CustomOption> optionNamed(String words) {
        return Stream.concat(
                        labelled(words),
                        options.stream()
                                .filter(option -> !option.isComing())
                                .filter(option -> option.code().equals(words.strip())))
                .sorted(Comparator.comparing(CustomOption::retired))
                .findFirst();
    }

    /** The option meant by a label alone, in either language; living ones first. */
    public Optional<CustomOption> optionLabelled(String words) {
        return labelled(words)
                .sorted(Comparator.comparing(CustomOption::retired))
                .findFirst();
    }

    private Stream<CustomOption> labelled(String words) {
        String folded = TextFold.fold(words);
        return options.stream()
                .filter(option -> folded.equals(TextFold.fold(option.labelPl()))
                        || folded.equals(TextFold.fold(option.labelEn())));
    }
}
