package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Scope;
import org.kontor.crm.listing.ListCursor;
import org.kontor.crm.listing.WalkQueries;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Page;

/** The contacts of one company: a page is one statement, walked by key. */
@Dependent
class LinkedListQueries {

    private static final String OF_COMPANY = "primary";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    @Inject
    ContactWords words;

    @Inject
    WalkQueries walk;

    /** Those of one company, the primary one first, then by name. */
    Page<LinkedContact> ofCompany(Rights rights, long companyId, boolean mayUpdate, LinkedFilter filter) {
        ListCursor cursor = filter.cursor() == null ? null : ListCursor.parse(filter.cursor(), OF_COMPANY, 2);
        boolean forward = cursor == null || cursor.forward();
        Sql sql = linked(selectLinked(rights), rights, companyId, filter.fragment());
        if (cursor != null) {
            sql.add(" and (not l.is_primary, c.sort_name, c.id) " + (forward ? ">" : "<"))
                    .add(
                            " (?::boolean, ?::varchar, ?::bigint)",
                            cursor.keys().get(0),
                            cursor.keys().get(1),
                            cursor.id());
        }
        String way = forward ? "" : " desc";
        sql.add(
                " order by not l.is_primary" + way + ", c.sort_name" + way + ", c.id" + way + " limit ?",
                filter.limit() + 1);
        Set<String> hidden = rights.hidden(Entity.CONTACT);
        return WalkQueries.page(
                walk.read(sql, row -> linked(hidden, row, mayUpdate)), cursor, filter.limit(), OF_COMPANY);
    }

    /** The first of them, for a reader who may read the company too; nobody's otherwise. */
    List<LinkedContact> firstOfCompany(Rights rights, long companyId, int limit) {
        Set<String> hidden = rights.hidden(Entity.CONTACT);
        return linked(selectLinked(rights), rights, companyId, "")
                .add(" and exists (select from company k where k.id = l.company_id and ")
                .add(rights.scope(Entity.COMPANY, Operation.READ).condition("k"))
                .add(") order by not l.is_primary, c.sort_name, c.id limit ?", limit)
                .list(em, row -> linked(hidden, row, false).item());
    }

    /** One of them. */
    Optional<LinkedContact> ofCompany(Rights rights, long companyId, boolean mayUpdate, long contactId) {
        Set<String> hidden = rights.hidden(Entity.CONTACT);
        return linked(selectLinked(rights), rights, companyId, "")
                .add(" and c.id = ?", contactId)
                .first(em, row -> linked(hidden, row, mayUpdate).item());
    }

    private static Sql selectLinked(Rights rights) {
        return new Sql("select l.role, l.is_primary, c.sort_name, (")
                .add(rights.scope(Entity.CONTACT, Operation.UPDATE).condition("c"))
                .add(") as may_change, " + ContactColumns.CELLS + " from company_contact l join contact c")
                .add(" on c.id = l.contact_id join app_user r on r.id = c.responsible_id where ");
    }

    Count countOfCompany(Rights rights, long companyId, String fragment) {
        return walk.count(linked(
                new Sql("select from company_contact l join contact c on c.id = l.contact_id where "),
                rights,
                companyId,
                fragment));
    }

    Count countOfCompanyExactly(Rights rights, long companyId, String fragment) {
        Sql all = linked(
                new Sql("select count(*) from company_contact l join contact c on c.id = l.contact_id where "),
                rights,
                companyId,
                fragment);
        return Count.exactly(all.first(em, row -> row.getLong(1)).orElse(0L));
    }

    private Sql linked(Sql sql, Rights rights, long companyId, String fragment) {
        return sql.add("l.company_id = ? and ", companyId)
                .add(contacts(rights).condition("c"))
                .add(" and ")
                .add(words.condition(rights, fragment));
    }

    private static WalkQueries.Found<LinkedContact> linked(Set<String> hidden, ResultSet row, boolean mayUpdate)
            throws SQLException {
        boolean primary = row.getBoolean("is_primary");
        LinkedContact contact = new LinkedContact(
                ContactColumns.row(row, null).without(hidden),
                row.getString("role"),
                primary,
                mayUpdate || row.getBoolean("may_change"));
        return new WalkQueries.Found<>(
                contact, row.getLong("id"), List.of(Boolean.toString(!primary), row.getString("sort_name")));
    }

    private static Scope contacts(Rights rights) {
        return rights.scope(Entity.CONTACT, Operation.READ);
    }
}
