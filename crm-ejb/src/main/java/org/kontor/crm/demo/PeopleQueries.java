package org.kontor.crm.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.company.PointType;
import org.kontor.crm.identifier.EmailAddress;
import org.kontor.crm.identifier.PhoneNumber;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.platform.Sql;

/** All SQL that writes demonstration contacts: whoever is responsible for the company is for its people. */
@Dependent
class PeopleQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    void contact(DemoContact contact, Instant now) {
        long id = contact.createdDaysAgo() == null ? known(contact) : added(contact, now, contact.createdDaysAgo());
        new Sql("""
                        insert into company_contact (company_id, contact_id, role, is_primary)
                        select id, ?, ?, ? from company where name = ?
                        """, id, contact.role(), contact.primary(), contact.company()).update(em);
    }

    private long known(DemoContact contact) {
        return id(new Sql("select id from contact where name = ?", contact.name()));
    }

    private long added(DemoContact contact, Instant now, int daysAgo) {
        Instant created = FoundingQueries.ago(now, daysAgo, contact.name());
        long id = id(new Sql(
                """
                insert into contact (first_name, last_name, name_folded, position, birthday, responsible_id, available_to_everyone,
                       created_at, created_by, modified_at, modified_by)
                select ?, ?, ?, ?, ?::date, responsible_id, ?, ?, responsible_id, ?, responsible_id from company where name = ?
                returning id
                """,
                contact.firstName(),
                contact.lastName(),
                TextFold.fold(contact.name()),
                contact.primary() ? contact.role() : null,
                contact.birthday() == null ? null : contact.birthday().toString(),
                contact.open(),
                created,
                created,
                contact.company()));
        point(id, PointType.PHONE, PointKind.MOBILE, contact.mobile(), 0, PhoneNumber.normalise(contact.mobile()));
        point(id, PointType.PHONE, PointKind.WORK, contact.phone(), 1, PhoneNumber.normalise(contact.phone()));
        point(id, PointType.EMAIL, PointKind.WORK, contact.email(), 0, EmailAddress.normalise(contact.email()));
        return id;
    }

    private void point(
            long contact, PointType type, PointKind kind, String value, int position, Optional<String> normalized) {
        if (!value.isEmpty()) {
            new Sql("""
                            insert into contact_point (contact_id, type, kind, value, normalized, position)
                            values (?, ?, ?, ?, ?, ?)
                            """, contact, type, kind, value, normalized.orElse(value), position).update(em);
        }
    }

    private long id(Sql statement) {
        return statement.first(em, row -> row.getLong(1)).orElseThrow();
    }
}
