package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Subject;
import org.kontor.crm.platform.Sql;

/** All SQL about who stands for which company. */
@Dependent
class LinkQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** Whose the company is, whoever asks; locked until the transaction ends, so that there is one primary contact. */
    Optional<Subject> lockCompany(long id) {
        return subject(new Sql("select responsible_id, available_to_everyone from company"), id, " for no key update");
    }

    Optional<Subject> lockContact(long id) {
        return subject(new Sql("select responsible_id, available_to_everyone from contact"), id, " for no key update");
    }

    Optional<Subject> company(long id) {
        return subject(new Sql("select responsible_id, available_to_everyone from company"), id, "");
    }

    private Optional<Subject> subject(Sql select, long id, String lock) {
        return select.add(" where id = ?" + lock, id).first(em, row -> new Subject(row.getLong(1), row.getBoolean(2)));
    }

    /** Links the two; false when they are linked already. */
    boolean insert(long companyId, long contactId, @Nullable String role) {
        return new Sql(
                                "insert into company_contact (company_id, contact_id, role) values (?, ?, ?)",
                                companyId,
                                contactId,
                                role)
                        .add(" on conflict (company_id, contact_id) do nothing")
                        .update(em)
                > 0;
    }

    /** Links a contact to many companies; those that have it already keep their link. */
    void insertAll(List<Long> companies, long contactId) {
        new Sql(
                        "insert into company_contact (company_id, contact_id) select i, ? from unnest(?) i",
                        contactId,
                        ids(companies))
                .add(" on conflict (company_id, contact_id) do nothing")
                .update(em);
    }

    /** Cuts a contact from many companies. */
    void deleteAll(List<Long> companies, long contactId) {
        new Sql("delete from company_contact where contact_id = ? and company_id = any (?)", contactId, ids(companies))
                .update(em);
    }

    private static Long[] ids(Collection<Long> all) {
        return all.toArray(Long[]::new);
    }

    /** Says what the contact is for the company; false when the two are not linked. */
    boolean update(long companyId, long contactId, @Nullable String role) {
        return new Sql(
                                "update company_contact set role = ? where company_id = ? and contact_id = ?",
                                role,
                                companyId,
                                contactId)
                        .update(em)
                > 0;
    }

    /** Makes the link the primary one or an ordinary one; another one that was primary is ordinary then. */
    void lead(long companyId, long contactId, boolean primary) {
        new Sql("""
                update company_contact set is_primary = (contact_id = ? and ?)
                 where company_id = ? and (contact_id = ? or is_primary and ?)
                   and is_primary <> (contact_id = ? and ?)
                """, contactId, primary, companyId, contactId, primary, contactId, primary).update(em);
    }

    /** Whether the contact is the company's primary one; empty when the two are not linked. */
    Optional<Boolean> primary(long companyId, long contactId) {
        return new Sql(
                        "select is_primary from company_contact where company_id = ? and contact_id = ?",
                        companyId,
                        contactId)
                .first(em, row -> row.getBoolean(1));
    }

    void delete(long companyId, long contactId) {
        new Sql("delete from company_contact where company_id = ? and contact_id = ?", companyId, contactId).update(em);
    }

    void deleteOfCompanies(Collection<Long> ids) {
        Object chosen = ids.toArray(Long[]::new);
        new Sql("delete from company_contact where company_id = any (?)", chosen).update(em);
    }

    /** The contact's companies that the reader may read: those it is primary for first, then by name. */
    List<LinkedCompany> ofContact(Rights rights, long contactId, boolean mayUpdate, int limit) {
        return new Sql("select k.id, k.name, l.role, l.is_primary, (")
                .add(rights.scope(Entity.COMPANY, Operation.UPDATE).condition("k"))
                .add(") as may_update from company_contact l join company k on k.id = l.company_id")
                .add(" where l.contact_id = ? and ", contactId)
                .add(rights.scope(Entity.COMPANY, Operation.READ).condition("k"))
                .add(" order by l.is_primary desc, k.name, k.id limit ?", limit)
                .list(
                        em,
                        row -> new LinkedCompany(
                                new CompanyRef(row.getLong("id"), row.getString("name")),
                                row.getString("role"),
                                row.getBoolean("is_primary"),
                                mayUpdate || row.getBoolean("may_update"),
                                row.getBoolean("may_update")));
    }

    /** The names of those among these companies that the reader may read, by id. */
    Map<Long, String> companyNames(Rights rights, Collection<Long> ids) {
        record Named(long id, String name) {}
        Object asked = ids.toArray(Long[]::new);
        return new Sql("select k.id, k.name from company k where k.id = any (?) and ", asked)
                        .add(rights.scope(Entity.COMPANY, Operation.READ).condition("k"))
                        .list(em, row -> new Named(row.getLong(1), row.getString(2)))
                        .stream()
                        .collect(Collectors.toMap(Named::id, Named::name));
    }
}
