package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Subject;
import org.kontor.crm.company.CompanyCard;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.company.PointType;
import org.kontor.crm.customfield.CustomColumns;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.CustomCard;
import org.kontor.crm.field.CustomWords;
import org.kontor.crm.layout.LayoutColumns;
import org.kontor.crm.listing.Columns;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** SQL and JPA about single contacts; {@link ContactLists} has the lists. */
@Dependent
class ContactQueries {

    private static final String CARD =
            """
            select c.*, r.name as responsible, cu.name as creator, mu.name as modifier, %s as fields, %s
              from contact c join app_user r on r.id = c.responsible_id
              left join app_user cu on cu.id = c.created_by
              left join app_user mu on mu.id = c.modified_by
             where c.id = ? and\s""".formatted(CustomColumns.of(ContactGuard.ENTITY), LayoutColumns.of(ContactGuard.ENTITY));

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    Optional<ContactCard> card(Rights rights, long id) {
        return new Sql(CARD, rights.userId(), rights.userId(), id)
                .add(rights.scope(Entity.CONTACT, Operation.READ).condition("c"))
                .first(em, row -> card(rights, id, row));
    }

    /** What decides about a contact, if it is within the rights to read. */
    Optional<Subject> readable(Rights rights, long id) {
        return new Sql("select c.responsible_id, c.available_to_everyone from contact c where c.id = ? and ", id)
                .add(rights.scope(Entity.CONTACT, Operation.READ).condition("c"))
                .first(em, row -> new Subject(row.getLong(1), row.getBoolean(2)));
    }

    Optional<Contact> locked(long id) {
        return Optional.ofNullable(em.find(Contact.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Map<Long, Subject> lockAll(Collection<Long> ids) {
        record Locked(long id, Subject subject) {}
        return new Sql("select id, responsible_id, available_to_everyone from contact where id = any (?)", array(ids))
                        .add(" order by id for update")
                        .list(em, row -> new Locked(row.getLong(1), new Subject(row.getLong(2), row.getBoolean(3))))
                        .stream()
                        .collect(Collectors.toMap(Locked::id, Locked::subject));
    }

    long persist(Contact contact) {
        em.persist(contact);
        flush();
        return contact.id;
    }

    /** Writes now, so that what only the database can refuse is still ours to report. */
    void flush() {
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (String.valueOf(e.getMessage()).contains("contact_external_id_key")) {
                throw new Invalid(List.of(Problem.of("externalId", "company.error.externalIdTaken")));
            }
            throw e;
        }
    }

    /** In one statement, so that a contact that goes is not written once more for what goes with it. */
    void delete(Collection<Long> ids) {
        Object chosen = array(ids);
        new Sql("""
                with contact as (delete from contact where id = any (?)),
                     points as (delete from contact_point where contact_id = any (?)),
                     files as (delete from contact_file where record_id = any (?))
                delete from company_contact where contact_id = any (?)
                """, chosen, chosen, chosen, chosen).update(em);
    }

    private ContactCard card(Rights rights, long id, ResultSet row) throws SQLException {
        Subject subject = new Subject(row.getLong("responsible_id"), row.getBoolean("available_to_everyone"));
        List<CustomField> fields = CustomColumns.read(row.getString("fields"));
        return new ContactCard(
                id,
                row.getLong("version"),
                row.getString("name"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("position"),
                points(id),
                row.getObject("birthday", LocalDate.class),
                new Person(subject.responsibleId(), row.getString("responsible")),
                subject.availableToEveryone(),
                row.getString("external_id"),
                new CustomCard(row.getString("custom"), fields, CustomColumns.lacked(row), CustomWords.NONE),
                ContactSections.layout(row, fields),
                Columns.instant(row, "created_at"),
                Columns.personOrNull(row, "created_by", "creator"),
                Columns.instant(row, "modified_at"),
                Columns.personOrNull(row, "modified_by", "modifier"),
                rights.may(Entity.CONTACT, Operation.UPDATE, subject),
                rights.may(Entity.CONTACT, Operation.DELETE, subject));
    }

    private List<CompanyCard.Point> points(long id) {
        return new Sql("""
                        select id, type, kind, value, normalized from contact_point
                         where contact_id = ? order by type, position, id
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
