package org.kontor.crm.web.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.kontor.crm.company.CompanyLayouts;
import org.kontor.crm.layout.RecordLayouts;
import org.kontor.crm.web.layout.Arranged;
import org.kontor.crm.web.layout.FieldWords;

/** The page and the form of a company, to be arranged. */
@ApplicationScoped
public class CompanyArranged implements Arranged {

    @Inject
    CompanyLayouts layouts;

    @Inject
    CompanyFieldWords words;

    @Override
    public String kind() {
        return "company";
    }

    @Override
    public RecordLayouts layouts() {
        return layouts;
    }

    @Override
    public FieldWords words() {
        return words;
    }

    @Override
    public List<String> inHead() {
        return List.of("name", "type");
    }

    @Override
    public List<String> pageOnly() {
        return List.of("createdAt");
    }

    @Override
    public Map<String, String> last() {
        return Map.of("details", "company.layout.requisites");
    }
}
