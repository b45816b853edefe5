package org.kontor.crm.web.company;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyLayouts;
import org.kontor.crm.layout.RecordLayout;
import org.kontor.crm.web.layout.SectionFolds;
import org.kontor.crm.web.layout.ShownLayout;
import org.kontor.crm.web.layout.ShownSection;
import org.kontor.crm.web.shell.Me;

/** Which sections and fields the form of a company shows, and where. */
@Named("formLayout")
@ViewScoped
public class CompanyFormLayout implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    CompanyLayouts layouts;

    @Inject
    CompanyEditView editing;

    @Inject
    SectionFolds folds;

    @Inject
    CompanyFieldWords words;

    private @Nullable RecordLayout layout;

    /** Reads the layout. */
    public void load() {
        layout = layouts.find(me.rights());
    }

    private ShownLayout layout() {
        return new ShownLayout(
                Objects.requireNonNull(layout),
                editing.getProblems().getAll().stream()
                        .map(Map.Entry::getKey)
                        .map(ShownLayout::field)
                        .toList());
    }

    /** The sections shown, in their order. */
    public List<ShownSection> getSections() {
        return layout().sections(
                        words::title, section -> folds.isFolded(section.key(), Objects.requireNonNull(layout)));
    }

    /** Whether a field is shown. */
    public boolean shows(String key) {
        return layout().shows(key);
    }
}
