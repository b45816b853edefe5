package org.kontor.crm.customfield;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The field that a form describes, before it is stored: to hold its default against. */
final class CustomDraft {

    private CustomDraft() {}

    /** Gives new options their codes. */
    static void name(CustomFieldForm form) {
        Set<String> taken = new HashSet<>();
        form.getOptions().stream()
                .map(CustomOptionForm::getCode)
                .filter(Objects::nonNull)
                .forEach(taken::add);
        for (CustomOptionForm option : form.getOptions()) {
            if (option.getCode() == null && !option.isBlank()) {
                String code = CustomFieldRules.codeOf(CustomFieldRules.labelEn(option), taken);
                taken.add(code);
                option.setCode(code);
            }
        }
    }

    /** The field, asked for but never required: a default may be empty. */
    static CustomField of(CustomFieldForm form) {
        return new CustomField(
                0,
                0,
                "",
                "defaults",
                form.getType(),
                form.getTarget(),
                form.getSection(),
                CustomFieldRules.texts(form),
                new CustomTraits(false, form.isMultiple(), false, false, false, false),
                List.of(),
                form.getOptions().stream()
                        .filter(option -> !option.isBlank())
                        .map(option -> new CustomOption(
                                0,
                                Objects.requireNonNull(option.getCode()),
                                CustomFieldRules.labelPl(option),
                                CustomFieldRules.labelEn(option),
                                option.isRetired()))
                        .toList());
    }

    /** Defaults as they are stored: of a list the codes, which people name by their labels. */
    static List<String> codes(CustomField field, List<String> defaults) {
        return defaults.stream()
                .filter(text -> text != null && !text.isBlank())
                .map(String::strip)
                .map(text -> field.type() == CustomType.LIST
                                && field.option(text).isEmpty()
                        ? field.optionNamed(text).map(CustomOption::code).orElse(text)
                        : text)
                .toList();
    }
}
