package org.kontor.crm.web.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.importsource.ReportDesk;
import org.kontor.crm.importsource.ReportWriter;
import org.kontor.crm.importsource.SourceReport;
import org.kontor.crm.importsource.SourceRun;
import org.kontor.crm.mail.Mail;
import org.kontor.crm.requisite.TemplateService;
import org.kontor.crm.web.shell.Speech;

/** Writes the mail that reports what a source has found (I-09), in the language of those who read it. */
@ApplicationScoped
@SuppressWarnings("UnnecessaryAssignment") // words that are made by hand: those of a request are its reader's
public class SourceMail implements ReportWriter {

    /** Mail servers take about ten megabytes, encoded; larger files stay on the import's page. */
    static final int MOST_BYTES = 5 << 20;

    @Inject
    ReportDesk desk;

    @Inject
    ImportService imports;

    @Inject
    ImportResults results;

    @Inject
    CustomFieldService definitions;

    @Inject
    TemplateService templates;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object house) {
        desk.open(this);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object house) {
        desk.close();
    }

    @Override
    public Mail write(SourceReport report) {
        Speech speech = Speech.in(report.language(), report.zone());
        SourceRun found = report.found();
        SourceWords words = new SourceWords();
        words.texts = speech.texts();
        words.words = words(speech);
        boolean rejected = found.tally() != null && found.tally().rejected() > 0;
        Mail.Attachment file = rejected ? attachment(report, speech) : null;
        return new Mail(
                report.to(),
                speech.texts().of("imports.source.mail.subject", report.source().name(), words.state(found)),
                text(report, speech, words, rejected, file != null),
                file);
    }

    static String text(SourceReport report, Speech speech, SourceWords words, boolean rejected, boolean file) {
        SourceRun found = report.found();
        List<String> lines = new ArrayList<>();
        lines.add(
                speech.texts().of("imports.source.mail.source", report.source().name()));
        if (found.fileName() != null) {
            lines.add(speech.texts()
                    .of(
                            "imports.source.mail.file",
                            found.fileName(),
                            speech.formats().moment(found.foundAt())));
        }
        lines.add(speech.texts().of("imports.source.mail.result", words.state(found)));
        if (found.trouble() != null) {
            lines.add(words.trouble(found.trouble()));
        }
        if (found.rows() != null && found.tally() != null) {
            lines.add(speech.texts().of("imports.draft.rows", found.rows()) + ": " + words.counts(found));
        }
        lines.addAll(where(found, speech, rejected, file));
        if (report.source().state().stoppedAt() != null) {
            lines.add("");
            lines.add(speech.texts().of("imports.source.mail.stopped"));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Where rows are that nothing came of; the file has the rejected ones alone. */
    private static List<String> where(SourceRun found, Speech speech, boolean rejected, boolean file) {
        List<String> lines = new ArrayList<>();
        if (rejected) {
            lines.add(speech.texts().of(file ? "imports.source.mail.attached" : "imports.source.mail.onPage"));
        }
        if (found.tally() != null && found.tally().forbidden() > 0) {
            lines.add(speech.texts().of("imports.source.mail.forbidden"));
        }
        return lines;
    }

    private Mail.@Nullable Attachment attachment(SourceReport report, Speech speech) {
        Rights rights = report.rights();
        Long id = report.found().runId();
        return rights == null || id == null
                ? null
                : imports.find(rights, id)
                        .map(run -> attachment(rights, run, speech))
                        .orElse(null);
    }

    /** The rejected rows, ready to be corrected; null when there are too many of them for a mail. */
    private Mail.@Nullable Attachment attachment(Rights rights, ImportRun run, Speech speech) {
        ImportWords words = words(speech);
        ImportFiles files = new ImportFiles();
        files.imports = imports;
        files.results = results;
        files.words = words;
        files.texts = speech.texts();
        try (Bounded out = new Bounded()) {
            files.rejected(rights, run, out);
            return out.isFull
                    ? null
                    : new Mail.Attachment(words.rejectedName(run), files.mediaType(run), out.toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ImportWords words(Speech speech) {
        ImportWords words = new ImportWords();
        words.texts = speech.texts();
        words.me = speech.me();
        words.definitions = definitions;
        words.people = new PersonWords();
        words.people.texts = speech.texts();
        words.people.me = speech.me();
        words.people.definitions = definitions;
        words.requisites = new RequisiteWords();
        words.requisites.texts = speech.texts();
        words.requisites.me = speech.me();
        words.requisites.templates = templates;
        return words;
    }

    /** Keeps what a mail holds. It takes the rest and drops it: whoever writes has a transaction that must not fail. */
    private static final class Bounded extends ByteArrayOutputStream {

        private boolean isFull;

        @Override
        public synchronized void write(int one) {
            if (hasRoom(1)) {
                super.write(one);
            }
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            if (hasRoom(length)) {
                super.write(bytes, from, length);
            }
        }

        private boolean hasRoom(int more) {
            isFull = isFull || count + more > MOST_BYTES;
            return !isFull;
        }
    }
}
