package org.kontor.crm.web.custom;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;

/** Carries a pick through the page as id and name; the services judge the id. */
@FacesConverter("pick")
public class PickConverter implements Converter<Pick> {

    private static final String BETWEEN = " ";

    @Override
    public @Nullable Pick getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        if (value == null || !value.matches("(?s)\\d{1,18} .*")) {
            return null;
        }
        int end = value.indexOf(BETWEEN);
        return new Pick(Long.parseLong(value.substring(0, end)), value.substring(end + 1));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Pick pick) {
        return pick == null ? "" : pick.id() + BETWEEN + pick.name();
    }
}
