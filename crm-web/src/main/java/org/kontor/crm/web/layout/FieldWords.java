package org.kontor.crm.web.layout;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.layout.LayoutSection;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** What sections and fields of a kind of record are called. */
public abstract class FieldWords implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    Texts texts;

    /** The kind of record, as history names it and keys of texts begin. */
    protected abstract String kind();

    /** By key of the section, the key of its usual title. */
    protected abstract Map<String, String> titles();

    /** Title of a section: that of the layout, else the usual one. */
    public String title(LayoutSection section) {
        String own = section.title(me.getLanguage());
        return own.isEmpty() ? usual(section.key()) : own;
    }

    /** Title of a section that nobody has renamed. */
    public String usual(String section) {
        return texts.of(titles().getOrDefault(section, section));
    }

    /** Label of a field: that of the layout, else the usual one. */
    public String label(String key, ShownLayout layout, List<CustomField> customs) {
        String own = layout.label(key, me.getLanguage());
        return own.isEmpty() ? label(key, customs) : own;
    }

    /** Usual label of a field. */
    public String label(String key, List<CustomField> customs) {
        return customs.stream()
                .filter(field -> field.path().equals(key))
                .findFirst()
                .map(field -> field.label(me.getLanguage()))
                .orElseGet(() -> texts.of(kind() + ".field." + key));
    }
}
