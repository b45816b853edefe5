package org.kontor.crm.customfield;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.shared.Json;

/** The options of a field that becomes a list: those it has, and one more for every text that names none of them. */
final class CustomChoices {

    /** Options a list has at most. */
    static final int MOST = 500;

    private static final int LABEL_MAX = 200;

    private final CustomField field;
    private final Map<String, CustomOptionForm> added = new HashMap<>();
    private final Set<String> codes = new HashSet<>();

    CustomChoices(CustomField field) {
        this.field = field;
        field.options().forEach(option -> codes.add(option.code()));
    }

    /** The code of the option that a text names. */
    CustomReading read(String words) {
        String text = words.strip();
        CustomReading line = CustomReading.of(CustomType.TEXT, text);
        if (line.error() != null) {
            return line;
        }
        if (text.length() > LABEL_MAX) {
            return CustomReading.refused("error.tooLong", Integer.toString(LABEL_MAX));
        }
        String code = field.optionNamed(text).map(CustomOption::code).orElseGet(() -> added(text));
        return CustomReading.sound(Json.createValue(code));
    }

    private String added(String text) {
        CustomOptionForm option = added.computeIfAbsent(TextFold.fold(text), folded -> {
            CustomOptionForm made = new CustomOptionForm();
            made.setLabelPl(text);
            made.setLabelEn(text);
            made.setCode(CustomFieldRules.codeOf(text, codes));
            codes.add(String.valueOf(made.getCode()));
            return made;
        });
        return String.valueOf(option.getCode());
    }

    /** The options that came, by their labels. */
    List<CustomOptionForm> added() {
        return added.values().stream()
                .sorted(Comparator.comparing(option -> TextFold.fold(option.getLabelPl())))
                .toList();
    }

    /** Whether the list would have more options than lists have. */
    boolean isTooMany() {
        return added.size() + field.options().size() > MOST;
    }
}
