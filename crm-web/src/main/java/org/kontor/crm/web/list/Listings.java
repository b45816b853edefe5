package org.kontor.crm.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** The kinds of records that have lists. */
@ApplicationScoped
public class Listings {

    @Inject
    @Any
    Instance<Listing> all;

    /** The one that is named so. */
    public Listing of(String kind) {
        return all.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind));
    }

    /** That of the page that is being read or made: its folder is named so. */
    public Listing here() {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return of(page.substring(1, page.indexOf('/', 1)));
    }
}
