package org.kontor.crm.web.list;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Objects;
import org.kontor.crm.batch.bulk.BulkJobs;
import org.kontor.crm.bulk.BulkOutcome;
import org.kontor.crm.listing.BulkResult;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;
import org.omnifaces.util.Faces;

/** Tells what an act on many records has done; what is done by a run is told by a page of its own (B-06). */
@Dependent
public class BulkEnd implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Texts texts;

    @Inject
    Toasts toasts;

    @Inject
    BulkJobs jobs;

    @Inject
    ListView view;

    /** Starts the run, or shows the list anew with a toast that takes the act back. */
    void tell(String key, BulkOutcome outcome) {
        BulkResult result = outcome.result();
        if (result == null) {
            long run = Objects.requireNonNull(outcome.run());
            jobs.start(run);
            Faces.redirect(view.getAt().path() + "/bulk/" + run);
            return;
        }
        if (result.changeSet() == 0) {
            toasts.say(texts.of("company.bulk.nothing"));
        } else {
            toasts.say(view.said(key, result.changed()), result.changeSet());
        }
        Here.showAnew();
    }
}
