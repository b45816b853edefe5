package org.kontor.crm.importsource;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;

/**
 * What is to be told of a find.
 *
 * @param source the source
 * @param found the file, and what became of it
 * @param rights of the source's owner, as whom it is told; null when the account is closed: then there is no attachment
 * @param to addresses of those who read it
 * @param language their language
 * @param zone the owner's zone
 */
public record SourceReport(
        SavedSource source, SourceRun found, @Nullable Rights rights, List<String> to, Locale language, ZoneId zone) {}
