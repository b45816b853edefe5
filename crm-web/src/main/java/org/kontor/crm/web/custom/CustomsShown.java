package org.kontor.crm.web.custom;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;

/** Which custom fields of a form can be typed in: what is required elsewhere and was never filled keeps nobody from saving. */
public final class CustomsShown implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Set<String> filled;
    private @Nullable List<String> shown;

    /** @param opened the form's values by the field's key, as it was opened */
    public CustomsShown(Map<String, List<String>> opened) {
        filled = filled(opened);
    }

    private static Set<String> filled(Map<String, List<String>> values) {
        Set<String> keys = new HashSet<>();
        values.forEach((key, texts) -> {
            if (!texts.stream().allMatch(String::isBlank)) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** Says that only these fields can be typed in; as long as nothing is said, all can. */
    public void only(List<String> fields) {
        shown = List.copyOf(fields);
    }

    /** Takes out of the form's values what cannot be typed in and was empty; a value that is missing stays as it is. */
    public void leaveOut(Map<String, List<String>> values) {
        List<String> seen = shown;
        if (seen != null) {
            Set<String> told = filled(values);
            values.keySet()
                    .removeIf(key ->
                            !seen.contains(CustomField.PREFIX + key) && !filled.contains(key) && !told.contains(key));
        }
    }
}
