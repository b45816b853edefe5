package org.kontor.crm.importsource;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.importsource.SourceRun.Report;
import org.kontor.crm.mail.MailFailed;
import org.kontor.crm.mail.MailServer;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;

/**
 * Sends reports of what sources have found. Called by jobs only; one call, one report, one transaction that holds its row, so
 * that two servers never send it twice.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SourceReports {

    private static final System.Logger LOG = System.getLogger(SourceReports.class.getName());
    private static final int AGAIN_MINUTES = 10;
    private static final int MOST_TRIES = 5;

    @Inject
    AccessService access;

    @Inject
    UserService users;

    @Inject
    SourceQueries sources;

    @Inject
    SourceRunQueries runs;

    @Inject
    ReportDesk desk;

    @Inject
    MailServer mail;

    /**
     * Sends a report that is due; false when there is none, or nobody has words for it yet.
     *
     * @throws FindBroken when it cannot be written
     */
    public boolean next() {
        Optional<ReportWriter> writer = desk.writer();
        OptionalLong due = writer.isPresent() ? runs.takeReport() : OptionalLong.empty();
        if (due.isEmpty()) {
            return false;
        }
        long id = due.getAsLong();
        try {
            for (SourceReport report : reports(id)) {
                mail.send(writer.get().write(report));
            }
            runs.report(id, Report.SENT);
        } catch (MailFailed refused) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The report of import {0} could not be sent: {1}",
                    id,
                    refused.getCause());
            runs.reportLater(id, AGAIN_MINUTES, MOST_TRIES);
        } catch (RuntimeException broken) {
            throw new FindBroken(id, broken);
        }
        return true;
    }

    /** A report that cannot be written is tried again later, some times: others are not to wait for it. */
    public void later(FindBroken broken) {
        runs.reportLater(broken.find(), AGAIN_MINUTES, MOST_TRIES);
    }

    /** One for each language; whoever is no user here reads the owner's. */
    private List<SourceReport> reports(long id) {
        SourceRun found = runs.find(id).orElseThrow();
        SavedSource source = sources.find(found.sourceId()).orElseThrow();
        UserCard owner = users.card(source.ownerId());
        List<String> to = List.of(source.reportTo().split(", ", -1));
        Map<String, Locale> languages = sources.languages(to);
        Rights rights = owner.active() ? access.rightsOf(owner.id()) : null;
        Locale usual = Locale.forLanguageTag(owner.settings().language());
        return to.stream()
                .collect(Collectors.groupingBy(address -> languages.getOrDefault(address, usual)))
                .entrySet()
                .stream()
                .map(one -> new SourceReport(source, found, rights, one.getValue(), one.getKey(), owner.zone()))
                .toList();
    }
}
