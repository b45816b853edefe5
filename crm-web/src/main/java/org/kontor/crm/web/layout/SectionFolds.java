package org.kontor.crm.web.layout;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.kontor.crm.layout.RecordLayout;
import org.kontor.crm.web.shell.Me;

/** Which sections of a page are folded; remembered for whoever folds them. */
@Named
@ViewScoped
public class SectionFolds implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    Arrangements arrangements;

    @Inject
    HttpServletRequest request;

    private final Map<String, Boolean> said = new HashMap<>();

    /** Folds or unfolds; the parameters {@code section} and {@code folded} say what. */
    public void fold() {
        String section = request.getParameter("section");
        if (section != null) {
            boolean folded = Boolean.parseBoolean(request.getParameter("folded"));
            arrangements.here().layouts().fold(me.act(), section, folded);
            said.put(section, folded);
        }
    }

    /** Whether a section is folded: as said on this page, else as remembered. */
    public boolean isFolded(String section, RecordLayout layout) {
        return said.getOrDefault(section, layout.folded().contains(section));
    }
}
