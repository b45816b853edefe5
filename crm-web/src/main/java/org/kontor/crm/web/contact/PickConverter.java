package org.kontor.crm.web.contact;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;

/**
 * Carries a pick through a picker: the id and the name, or the name alone. Whether the reader may see what has that id is
 * asked by the service, as for any id that comes from a browser.
 */
@FacesConverter("linkEnd")
public class PickConverter implements Converter<Pick> {

    @Override
    public @Nullable Pick getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        int colon = value == null ? -1 : value.indexOf(':');
        if (value == null || colon < 0) {
            return null;
        }
        String id = value.substring(0, colon);
        String name = value.substring(colon + 1);
        return id.matches("\\d{1,18}") ? new Pick(Long.valueOf(id), name, "") : Pick.added(name);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Pick pick) {
        return pick == null ? "" : (pick.id() == null ? "" : pick.id()) + ":" + pick.name();
    }
}
