package org.kontor.crm.importsource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kontor.crm.importsource.SourceRun.Report;
import org.kontor.crm.mail.MailServer;

/** Lets reports go out, as far as somebody wants them and the house has a mail server. */
@Dependent
class SourceReporting {

    @Inject
    SourceRunQueries runs;

    @Inject
    MailServer mail;

    void due(long find, SavedSource source) {
        Report report = source.reportTo().isEmpty() ? Report.NONE : mail.isThere() ? Report.DUE : Report.OFF;
        runs.report(find, report);
    }
}
