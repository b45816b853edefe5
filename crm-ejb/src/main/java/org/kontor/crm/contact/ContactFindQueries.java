package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.filter.SoughtWords;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.platform.Sql;

/** SQL that finds contacts while somebody types: some of those meant, at once, and no page that can be walked. */
@Dependent
class ContactFindQueries {

    /** Contacts that are put in order; of thousands that are alike only some can be shown anyway. */
    private static final int READ = 60;

    private static final String CUSTOM_PLAN = "select set_config('plan_cache_mode', 'force_custom_plan', true)";

    /** Behind a fence: planned to be read whole, by the trigrams or by whose they are, and read no further than needed. */
    private static final String FOUND = "with found as materialized (select c.* from contact c where ";

    /** The point that was meant, which need not be the first one. */
    private static final String MET = """
            (select case p.type when 'PHONE' then p.normalized else p.value end from contact_point p
              where p.contact_id = c.id and p.type = ? and p.normalized like ? order by p.position, p.id limit 1) as met
            """;

    static final String PHONE = "PHONE";

    private static final String DRESSED =
            " from (select * from found limit ?) c join app_user r on r.id = c.responsible_id"
                    + " left join lateral (select k.id, k.name from company_contact l join company k on k.id = l.company_id"
                    + " where l.contact_id = c.id and ";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    @Inject
    ContactWords words;

    /** Those whose words begin as typed first; none for a text without words. */
    List<ContactRow> find(Rights rights, String typed, int limit) {
        if (SoughtWords.words(typed).isEmpty()) {
            return List.of();
        }
        new Sql(CUSTOM_PLAN).list(em, row -> row.getString(1));
        String reached = reached(typed);
        Set<String> hidden = rights.hidden(Entity.CONTACT);
        List<ContactRow> found = new ArrayList<>(new Sql(FOUND)
                .add(words.condition(rights, typed))
                .add(" and ")
                .add(rights.scope(Entity.CONTACT, Operation.READ).condition("c"))
                .add(
                        ") select " + ContactColumns.CELLS + ", k.id as company_id, k.name as company_name, " + MET
                                + DRESSED,
                        reached,
                        "%" + SoughtWords.words(typed).get(0).replaceAll("([\\\\%_])", "\\\\$1") + "%",
                        READ)
                .add(rights.scope(Entity.COMPANY, Operation.READ).condition("k"))
                .add(" order by l.is_primary desc, k.name, k.id limit 1) k on true")
                .list(
                        em,
                        row -> ContactColumns.row(row, ContactColumns.company(row))
                                .reached(reached, row.getString("met"))
                                .without(hidden)));
        String folded = TextFold.fold(typed);
        found.sort(Comparator.comparing((ContactRow row) -> !beginsIn(row.name(), folded))
                .thenComparing(ContactRow::name)
                .thenComparing(ContactRow::id));
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** The kind of point that the text can only be a part of, empty for any. */
    private static String reached(String typed) {
        String word = SoughtWords.words(typed).get(0);
        return word.matches("\\+?\\d+") ? PHONE : word.contains("@") ? "EMAIL" : "";
    }

    private static boolean beginsIn(String name, String folded) {
        return (" " + TextFold.fold(name)).contains(" " + folded);
    }
}
