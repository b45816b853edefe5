package org.kontor.crm.web.list;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.crm.web.shell.Here;

/** The kinds of records that have lists. */
@ApplicationScoped
public class Listings {

    @Inject
    @Any
    Instance<Listing> all;

    private Map<String, Listing> byKind = Map.of();

    @PostConstruct
    void read() {
        byKind = all.stream().collect(Collectors.toUnmodifiableMap(Listing::kind, one -> one));
    }

    /** The one that is named so. */
    public Listing of(String kind) {
        Listing listing = byKind.get(kind);
        if (listing == null) {
            throw new IllegalArgumentException(kind);
        }
        return listing;
    }

    /** That of the page that is being read or made: its folder is named so. */
    public Listing here() {
        return of(Here.folder());
    }
}
