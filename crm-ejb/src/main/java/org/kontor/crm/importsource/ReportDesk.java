package org.kontor.crm.importsource;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Where whoever has the words for reports makes itself known; until then reports wait. */
@ApplicationScoped
public class ReportDesk {

    private final AtomicReference<Optional<ReportWriter>> writer = new AtomicReference<>(Optional.empty());

    /** From now on this one writes. */
    public void open(ReportWriter one) {
        writer.set(Optional.of(one));
    }

    /** Nobody writes any more. */
    public void close() {
        writer.set(Optional.empty());
    }

    Optional<ReportWriter> writer() {
        return writer.get();
    }
}
