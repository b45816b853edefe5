package org.kontor.crm.batch.imports;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportConsole;
import org.kontor.crm.imports.ImportSteps;
import org.kontor.crm.shared.BusinessException;

/** Ties the job to its run; a job from the server's console brings a file and a user instead. */
@Named("importAccept")
@Dependent
public class AcceptStep extends AbstractBatchlet {

    @Inject
    JobContext job;

    @Inject
    @BatchProperty
    @Nullable
    String run;

    @Inject
    @BatchProperty
    @Nullable
    String user;

    @Inject
    @BatchProperty
    @Nullable
    String file;

    @Inject
    @BatchProperty
    @Nullable
    String profile;

    @Inject
    ImportSteps steps;

    @Inject
    ImportConsole console;

    @Inject
    ImportsAtWork atWork;

    @Override
    public String process() throws IOException {
        if (run != null && !run.isBlank()) {
            long id = Long.parseLong(run);
            if (steps.bind(id, job.getInstanceId())) {
                return point(id);
            }
            atWork.leave(id);
            return "gone";
        }
        OptionalLong taken = steps.boundTo(job.getInstanceId());
        if (taken.isPresent()) {
            // the server went away between the file was taken in and this step was noted as done
            return point(taken.getAsLong());
        }
        if (user == null || user.isBlank() || file == null || file.isBlank()) {
            throw new IllegalArgumentException("company-import needs --jobParameter=user=... and file=...");
        }
        Path path = Path.of(file);
        try (ConsoleFile whole = new ConsoleFile(path)) {
            whole.requireWhole();
            try (InputStream content = whole.open()) {
                console.accept(user, path.getFileName().toString(), content, job.getInstanceId(), profile);
            }
        } catch (BusinessException refused) {
            throw new IllegalArgumentException("company-import cannot begin: " + ConsoleWords.of(refused), refused);
        }
        return "accepted";
    }

    /** Where the job begins. */
    private String point(long id) {
        if (steps.run(id).isTakingBack()) {
            return "undoing";
        }
        return steps.isDecided(id) ? "decided" : "accepted";
    }
}
