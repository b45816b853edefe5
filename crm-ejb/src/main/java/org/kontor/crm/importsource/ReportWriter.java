package org.kontor.crm.importsource;

import org.kontor.crm.mail.Mail;

/** Puts a report into words; the web has them. */
@FunctionalInterface
public interface ReportWriter {

    /** The mail in the language of those who read it. */
    Mail write(SourceReport report);
}
