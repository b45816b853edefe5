package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Subject;
import org.kontor.crm.change.Act;
import org.kontor.crm.customfield.CustomColumns;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.CustomCard;
import org.kontor.crm.field.CustomWords;
import org.kontor.crm.layout.LayoutColumns;
import org.kontor.crm.listing.Columns;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** SQL and JPA about single companies; {@link org.kontor.crm.listing.ListQueries} has the lists. */
@Dependent
class CompanyQueries {

    private static final String CARD = "select c.id, c.version, c.name, c.logo_id, " + Columns.items("type", "t")
            + ", "
            + Columns.items("industry", "i") + ", " + Columns.items("employees", "e")
            + """
            , c.revenue_amount as revenue, c.revenue_currency, c.responsible_id, r.name as responsible, c.available_to_everyone,
              c.external_id, c.custom::text as custom, c.lacking, %s as fields, c.created_at, c.created_by, cu.name as creator,
              c.modified_at, c.modified_by, mu.name as modifier, %s as addresses, %s as requisites, %s
              from company c join app_user r on r.id = c.responsible_id
              left join app_user cu on cu.id = c.created_by
              left join app_user mu on mu.id = c.modified_by
              left join picklist_item t on t.id = c.type_id
              left join picklist_item i on i.id = c.industry_id
              left join picklist_item e on e.id = c.employees_id
             where c.id = ? and\s""".formatted(
                            CustomColumns.of(CompanyGuard.ENTITY),
                            RequisiteColumns.ADDRESSES,
                            RequisiteColumns.REQUISITES,
                            LayoutColumns.of(CompanyGuard.ENTITY));

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    @Inject
    Event<CompaniesLeaving> leaving;

    @Inject
    Event<CompanyAdded> added;

    Optional<CompanyCard> card(Rights rights, long id) {
        return new Sql(CARD, rights.userId(), rights.userId(), id)
                .add(rights.scope(Entity.COMPANY, Operation.READ).condition("c"))
                .first(em, row -> card(rights, id, row));
    }

    /** What decides about a company, if it is within the rights to read. */
    Optional<Subject> readable(Rights rights, long id) {
        return new Sql("select c.responsible_id, c.available_to_everyone from company c where c.id = ? and ", id)
                .add(rights.scope(Entity.COMPANY, Operation.READ).condition("c"))
                .first(em, row -> new Subject(row.getLong(1), row.getBoolean(2)));
    }

    /** Whether a company within the rights to read has this logo, or its history says that it had. */
    boolean hasWorn(Rights rights, long id, long logo) {
        return new Sql("""
                        select 1 from company c where c.id = ? and (c.logo_id = ? or exists (
                            select from history h
                             where h.entity = 'company' and h.record_id = c.id and h.table_name = 'company'
                               and h.before ->> 'logo_id' = ?)) and\s""", id, logo, Long.toString(logo))
                .add(rights.scope(Entity.COMPANY, Operation.READ).condition("c"))
                .first(em, row -> true)
                .isPresent();
    }

    Optional<Company> locked(long id) {
        return Optional.ofNullable(em.find(Company.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Map<Long, Subject> lockAll(Collection<Long> ids) {
        record Locked(long id, Subject subject) {}
        return new Sql("select id, responsible_id, available_to_everyone from company where id = any (?)", array(ids))
                        .add(" order by id for update")
                        .list(em, row -> new Locked(row.getLong(1), new Subject(row.getLong(2), row.getBoolean(3))))
                        .stream()
                        .collect(Collectors.toMap(Locked::id, Locked::subject));
    }

    /** Adds a company together with the contacts named. */
    long persist(Act act, Company company, List<CompanyPerson> contacts) {
        em.persist(company);
        flush();
        if (!contacts.isEmpty()) {
            added.fire(new CompanyAdded(act, company.id, contacts));
        }
        return company.id;
    }

    /** Writes now, so that what only the database can refuse is still ours to report. */
    void flush() {
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (String.valueOf(e.getMessage()).contains("company_external_id_key")) {
                throw new Invalid(List.of(Problem.of("externalId", "company.error.externalIdTaken")));
            }
            throw e;
        }
    }

    /** Deletes them with their parts; what other components hang on them goes first. */
    void delete(Collection<Long> ids) {
        leaving.fire(new CompaniesLeaving(Set.copyOf(ids)));
        Object chosen = array(ids);
        // one statement, so that a company that goes is not written once more for the parts that go with it
        new Sql("""
                with company as (delete from company where id = any (?)),
                     points as (delete from communication_point where company_id = any (?)),
                     accounts as (delete from bank_account where company_id = any (?)),
                     files as (delete from company_file where record_id = any (?)),
                     places as (delete from requisite_address where company_id = any (?)),
                     requisites as (delete from requisite where company_id = any (?))
                delete from address where company_id = any (?)
                """, chosen, chosen, chosen, chosen, chosen, chosen, chosen).update(em);
    }

    /** Another company within the rights to read that has this NIP: the oldest. */
    Optional<SameNip.Twin> sameNip(Rights rights, String nip, long except) {
        return new Sql("""
                        select c.id, c.name from requisite r join company c on c.id = r.company_id
                         where r.custom ->> 'nip' = ? and c.id <> ? and\s""", nip, except)
                .add(rights.scope(Entity.COMPANY, Operation.READ).condition("c"))
                .add(" order by c.id limit 1")
                .first(em, row -> new SameNip.Twin(row.getLong(1), row.getString(2)));
    }

    private CompanyCard card(Rights rights, long id, ResultSet row) throws SQLException {
        Subject subject = new Subject(row.getLong("responsible_id"), row.getBoolean("available_to_everyone"));
        List<CustomField> fields = CustomColumns.read(row.getString("fields"));
        return new CompanyCard(
                id,
                row.getLong("version"),
                row.getString("name"),
                row.getObject("logo_id", Long.class),
                Columns.item(row, "type", Picklist.COMPANY_TYPE),
                Columns.item(row, "industry", Picklist.INDUSTRY),
                Columns.item(row, "employees", Picklist.EMPLOYEES),
                Columns.money(row, "revenue"),
                points(id),
                RequisiteColumns.addresses(row.getString("addresses")),
                RequisiteColumns.requisites(row.getString("requisites")),
                Columns.person(row, "responsible_id", "responsible"),
                row.getBoolean("available_to_everyone"),
                row.getString("external_id"),
                new CustomCard(row.getString("custom"), fields, CustomColumns.lacked(row), CustomWords.NONE),
                CompanySections.layout(row, fields),
                Columns.instant(row, "created_at"),
                Columns.personOrNull(row, "created_by", "creator"),
                Columns.instant(row, "modified_at"),
                Columns.personOrNull(row, "modified_by", "modifier"),
                rights.may(Entity.COMPANY, Operation.UPDATE, subject),
                rights.may(Entity.COMPANY, Operation.DELETE, subject));
    }

    private List<CompanyCard.Point> points(long id) {
        return new Sql("""
                        select id, type, kind, value, normalized from communication_point
                         where company_id = ? order by type, position, id
                        """, id)
                .list(
                        em,
                        row -> new CompanyCard.Point(
                                row.getLong("id"),
                                PointType.valueOf(row.getString("type")),
                                PointKind.valueOf(row.getString("kind")),
                                row.getString("value"),
                                row.getString("normalized")));
    }

    private static Object array(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
