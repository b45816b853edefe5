package org.kontor.crm.company;

import java.util.List;
import java.util.function.Function;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.HistoryEntry;
import org.kontor.crm.change.HistoryPage;

/**
 * Tells, in a company's history, what happened to the things that other components hang on it (S-34): a contact linked,
 * its role changed. What the reader may not read is not told.
 */
public interface CompanyAside {

    /**
     * Reads at most once what a page of history needs.
     *
     * @return of each entry of the page, what it did to those things; no fields where it did nothing
     */
    Function<HistoryEntry, List<CompanyChange.Field>> tell(Rights rights, HistoryPage page);
}
