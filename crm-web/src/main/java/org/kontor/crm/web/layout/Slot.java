package org.kontor.crm.web.layout;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a field looks like, wherever it stands: its content is held until a {@link Place} of the same request asks for it.
 * So the components and their ids are the same whatever layout somebody has, and only where they are written differs.
 */
@FacesComponent(Slot.TYPE)
public class Slot extends UIComponentBase {

    /** As the tag library names it. */
    public static final String TYPE = "org.kontor.crm.Slot";

    @Override
    public String getFamily() {
        return TYPE;
    }

    /** Key of the field; null for content that stands where it is written. */
    public @Nullable String getOf() {
        return (String) getStateHelper().eval("of");
    }

    public void setOf(@Nullable String of) {
        getStateHelper().put("of", of);
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        String of = getOf();
        if (of == null || of.isEmpty()) {
            writeChildren(context);
            return;
        }
        ResponseWriter page = context.getResponseWriter();
        StringWriter content = new StringWriter();
        ResponseWriter writer = page.cloneWithWriter(content);
        context.setResponseWriter(writer);
        try {
            writeChildren(context);
            writer.flush();
        } finally {
            context.setResponseWriter(page);
        }
        held(context).put(of, content.toString());
    }

    private void writeChildren(FacesContext context) throws IOException {
        for (UIComponent child : getChildren()) {
            child.encodeAll(context);
        }
    }

    /** What the slots of this request hold, by the key of the field. */
    @SuppressWarnings("unchecked")
    static Map<String, String> held(FacesContext context) {
        return (Map<String, String>)
                context.getAttributes().computeIfAbsent(TYPE, any -> new HashMap<String, String>());
    }
}
