package org.kontor.crm.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.HistoryEntry;
import org.kontor.crm.change.HistoryPage;
import org.kontor.crm.company.CompaniesLeaving;
import org.kontor.crm.company.CompanyAside;
import org.kontor.crm.company.CompanyChange;

/** What contacts add to companies: links go before their company, and its history tells of them. */
@ApplicationScoped
class CompanySide implements CompanyAside {

    @Inject
    LinkQueries links;

    @Inject
    ContactNamed contacts;

    void letGo(@Observes CompaniesLeaving leaving) {
        links.deleteOfCompanies(leaving.ids());
    }

    @Override
    public Function<HistoryEntry, List<CompanyChange.Field>> tell(Rights rights, HistoryPage page) {
        Set<Long> ends = LinkWords.ends(page, "contact_id");
        if (ends.isEmpty()) {
            return entry -> List.of();
        }
        Map<Long, String> names = contacts.names(rights, ends);
        LinkWords words = new LinkWords("contacts", "contact_id", names);
        return words::fields;
    }
}
