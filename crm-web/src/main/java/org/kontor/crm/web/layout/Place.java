package org.kontor.crm.web.layout;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a field stands: writes what the {@link Slot} of the same key holds, which comes before it in the page. */
@FacesComponent(Place.TYPE)
public class Place extends UIComponentBase {

    /** As the tag library names it. */
    public static final String TYPE = "org.kontor.crm.Place";

    @Override
    public String getFamily() {
        return TYPE;
    }

    /** Key of the field. */
    public @Nullable String getOf() {
        return (String) getStateHelper().eval("of");
    }

    public void setOf(@Nullable String of) {
        getStateHelper().put("of", of);
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        String content = Slot.held(context).remove(String.valueOf(getOf()));
        if (content != null) {
            context.getResponseWriter().write(content);
        }
    }
}
