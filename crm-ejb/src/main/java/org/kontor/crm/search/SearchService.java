package org.kontor.crm.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Scope;
import org.kontor.crm.contact.ContactRow;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.field.CustomKeeping;
import org.kontor.crm.filter.CustomSought;
import org.kontor.crm.filter.SearchableFields;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.requisite.TemplateService;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;

/**
 * Door to the search of all records (B-07): by name, identifier, phone and e-mail at once, while it is being typed. What
 * the reader may not read does not exist.
 */
@Stateless
@PermitAll
public class SearchService {

    /** Records of one kind at most. */
    public static final int LIMIT_MAX = 50;

    /** Longer texts name nothing. */
    public static final int LONGEST = 200;

    @Inject
    SearchQueries queries;

    @Inject
    TemplateService templates;

    @Inject
    ContactService contacts;

    @Inject
    SearchableFields fields;

    @Inject
    CustomKeeping records;

    /**
     * The records meant by a text; none for a text of less than two letters.
     *
     * @param typed what somebody typed so far: half a name, a NIP in any notation, a phone, an e-mail
     * @param limit records of one kind, 1 to {@value #LIMIT_MAX}
     * @throws Invalid when the text has characters that no text may have, or is longer than {@value #LONGEST}
     */
    public Found find(Rights rights, String typed, int limit) {
        if (!PlainText.isPlain(typed) || typed.length() > LONGEST) {
            throw new Invalid(List.of(Problem.of("q", "error.characters")));
        }
        Typed text = new Typed(typed);
        if (!text.isQuestion()) {
            return Found.NOTHING;
        }
        int most = Math.max(1, Math.min(limit, LIMIT_MAX));
        List<CompanyHit> companies = companies(rights, text, most);
        List<ContactRow> people =
                rights.mayEver(Entity.CONTACT, Operation.READ) ? contacts.find(rights, typed, most + 1) : List.of();
        return new Found(first(companies, most), companies.size() > most, first(people, most), people.size() > most);
    }

    /**
     * The names of records somebody has met before, without those that may not be read any more, in the order asked for.
     *
     * @param met {@value #LIMIT_MAX} at most; more are passed by
     */
    public Map<RecordRef, String> named(Rights rights, List<RecordRef> met) {
        List<RecordRef> asked = first(met, LIMIT_MAX);
        Map<RecordRef, String> names = records.names(rights, asked);
        Map<RecordRef, String> ordered = new LinkedHashMap<>();
        asked.stream().filter(names::containsKey).forEach(one -> ordered.put(one, names.get(one)));
        return ordered;
    }

    /** One more than asked for, where there are more. */
    private List<CompanyHit> companies(Rights rights, Typed text, int most) {
        Scope scope = rights.scope(Entity.COMPANY, Operation.READ);
        if (!rights.mayEver(Entity.COMPANY, Operation.READ)) {
            return List.of();
        }
        Set<String> hidden = rights.hidden(Entity.COMPANY);
        CustomSought searched = fields.now("company", hidden).orElse(null);
        return first(
                queries.companies(scope, hidden, text, text.values(templates.all()), searched, most + 1), most + 1);
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(all.size(), most));
    }
}
