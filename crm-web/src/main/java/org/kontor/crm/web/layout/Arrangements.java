package org.kontor.crm.web.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.crm.web.shell.Here;

/** The kinds of records whose pages and forms are arranged. */
@ApplicationScoped
public class Arrangements {

    @Inject
    @Any
    Instance<Arranged> all;

    /** The one that is named so. */
    public Optional<Arranged> find(String kind) {
        return all.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    /** That of the page that is being read or made: its folder is named so. */
    public Arranged here() {
        return find(Here.folder()).orElseThrow();
    }
}
