package org.kontor.crm.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Recovery codes that were made in this very request: shown once, and in no session that is stored. */
@Named
@RequestScoped
public class NewCodes {

    private List<String> all = List.of();

    void show(List<String> codes) {
        all = codes;
    }

    /** The codes, none when none were made. */
    public List<String> getAll() {
        return all;
    }

    /** The same, one a line, as one copies them. */
    public String getLines() {
        return String.join("\n", all);
    }
}
