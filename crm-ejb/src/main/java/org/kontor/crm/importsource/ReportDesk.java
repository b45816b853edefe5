package org.kontor.crm.importsource;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where whoever has the words for reports makes itself known; until then reports wait. */
@ApplicationScoped
public class ReportDesk {

    private volatile @Nullable ReportWriter writer;

    /** From now on this one writes. */
    public void open(ReportWriter one) {
        writer = one;
    }

    /** Nobody writes any more. */
    public void close() {
        writer = null;
    }

    Optional<ReportWriter> writer() {
        return Optional.ofNullable(writer);
    }
}
