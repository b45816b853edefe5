package org.kontor.crm.web.company;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyPerson;

/**
 * Carries a contact of a new company through its picker: the id and the name, or the name alone. Whether the reader may see
 * who has that id is asked by the service, as for any id that comes from a browser.
 */
@FacesConverter("companyPerson")
public class CompanyPersonConverter implements Converter<CompanyPerson> {

    @Override
    public @Nullable CompanyPerson getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        int colon = value == null ? -1 : value.indexOf(':');
        if (value == null || colon < 0) {
            return null;
        }
        String id = value.substring(0, colon);
        return new CompanyPerson(id.matches("\\d{1,18}") ? Long.valueOf(id) : null, value.substring(colon + 1));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable CompanyPerson person) {
        if (person == null) {
            return "";
        }
        return (person.getContactId() == null ? "" : person.getContactId()) + ":" + person.getName();
    }
}
