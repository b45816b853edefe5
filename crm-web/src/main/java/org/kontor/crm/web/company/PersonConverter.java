package org.kontor.crm.web.company;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;

/** Carries a person through a picker as the user's id. */
@FacesConverter(value = "person", managed = true)
public class PersonConverter implements Converter<Person> {

    @Inject
    UserService users;

    @Override
    public @Nullable Person getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        if (value == null || !value.matches("\\d{1,18}")) {
            return null;
        }
        Long id = Long.valueOf(value);
        return users.people(List.of(id)).get(id);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Person person) {
        return person == null ? "" : String.valueOf(person.id());
    }
}
