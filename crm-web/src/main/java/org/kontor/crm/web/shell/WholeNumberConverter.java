package org.kontor.crm.web.shell;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;

/** Numbers in addresses. People edit addresses by hand: what is no number is left out and fails no page. */
@FacesConverter("wholeNumber")
public class WholeNumberConverter implements Converter<Long> {

    @Override
    public @Nullable Long getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Long number) {
        return number == null ? "" : number.toString();
    }
}
