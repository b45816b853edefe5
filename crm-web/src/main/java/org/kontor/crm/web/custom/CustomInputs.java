package org.kontor.crm.web.custom;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomSection;

/** The custom fields of a form, in their sections. */
public class CustomInputs implements Serializable {

    private static final long serialVersionUID = 1L;

    /** No fields at all. */
    public static final CustomInputs NONE = new CustomInputs("custom", List.of());

    private final String name;
    private final List<CustomInput> all;

    /** @param name what ids of its elements begin with */
    CustomInputs(String name, List<CustomInput> all) {
        this.name = name;
        this.all = new ArrayList<>(all);
    }

    /** The inputs of one section, in their order. */
    public List<CustomInput> in(CustomSection section) {
        return all.stream()
                .filter(input -> input.getField().section() == section)
                .toList();
    }

    /** Whether one of the fields is required. */
    public boolean isDemanding() {
        return all.stream().anyMatch(input -> input.getField().required());
    }

    /** All inputs. */
    List<CustomInput> all() {
        return all;
    }

    /** All fields. */
    public List<CustomField> fields() {
        return all.stream().map(CustomInput::getField).toList();
    }

    /** By the field's key, its input. */
    Map<String, CustomInput> byKey() {
        Map<String, CustomInput> byKey = new LinkedHashMap<>();
        all.forEach(input -> byKey.put(input.getField().key(), input));
        return byKey;
    }

    /** The field that a problem's path names. */
    public Optional<CustomField> field(String path) {
        return all.stream()
                .map(CustomInput::getField)
                .filter(field -> field.path().equals(path))
                .findFirst();
    }

    /** Id of the element that shows the field with this path. */
    public String element(String path) {
        for (CustomSection section : CustomSection.values()) {
            List<CustomInput> inputs = in(section);
            for (int i = 0; i < inputs.size(); i++) {
                if (inputs.get(i).getField().path().equals(path)) {
                    String row = name + section + ":" + i + ":";
                    return switch (inputs.get(i).getLook()) {
                        case "pick" -> row + "pick_input";
                        case "picks" -> row + "picks_input";
                        default -> row + inputs.get(i).getLook();
                    };
                }
            }
        }
        return path;
    }
}
