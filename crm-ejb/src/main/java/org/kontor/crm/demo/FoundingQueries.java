package org.kontor.crm.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.company.PointType;
import org.kontor.crm.identifier.EmailAddress;
import org.kontor.crm.identifier.PhoneNumber;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.identifier.WebAddress;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.platform.Sql;

/** All SQL of the founding: plain inserts, because only they can say when a demonstration company was created. */
@Dependent
class FoundingQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    boolean hasUsers() {
        return new Sql("select 1 from app_user limit 1")
                .first(em, row -> row.getInt(1))
                .isPresent();
    }

    /** Lets one server found at a time; the other then sees what is there. Ends with the transaction. */
    void lock() {
        new Sql("select pg_advisory_xact_lock(hashtext('kontor founding'))").list(em, row -> true);
    }

    /** Creates the house with departments, all below the first, and gives their ids by name. */
    Map<String, Long> departments(String house, String top, List<String> below) {
        new Sql("insert into organisation (name) values (?)", house).update(em);
        Map<String, Long> ids = new HashMap<>();
        ids.put(top, insert(new Sql("insert into department (name) values (?) returning id", top)));
        for (String name : below) {
            ids.put(
                    name,
                    insert(new Sql(
                            "insert into department (name, parent_id) values (?, ?) returning id",
                            name,
                            ids.get(top))));
        }
        return ids;
    }

    void user(DemoUser user, Map<String, Long> departments, String passwordHash) {
        long id = insert(new Sql(
                "insert into app_user (login, name, name_folded, email, department_id) values (?, ?, ?, ?, ?)"
                        + " returning id",
                user.login(),
                user.name(),
                TextFold.fold(user.name()),
                user.login() + "@grupapolnoc.example",
                departments.get(user.department())));
        new Sql("insert into user_secret (user_id, password_hash) values (?, ?)", id, passwordHash).update(em);
        new Sql("insert into user_role (user_id, role_id) select ?, id from role where code = ?", id, user.role())
                .update(em);
    }

    void company(DemoCompany company, Instant now) {
        long responsible = insert(new Sql("select id from app_user where login = ?", company.responsible()));
        long id = insert(new Sql(
                """
                insert into company (name, name_folded, type_id, industry_id, employees_id, revenue_amount,
                       revenue_currency, responsible_id, available_to_everyone, created_at, created_by, modified_at,
                       modified_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """,
                company.name(),
                TextFold.fold(company.name()),
                item(Picklist.COMPANY_TYPE, company.type()),
                item(Picklist.INDUSTRY, company.industry()),
                item(Picklist.EMPLOYEES, company.employees()),
                company.revenue(),
                company.currency(),
                responsible,
                company.open(),
                ago(now, company.createdDaysAgo(), company.name()),
                responsible,
                ago(now, company.modifiedDaysAgo(), company.name()),
                responsible));
        parts(id, company);
    }

    private void parts(long id, DemoCompany company) {
        point(id, PointType.PHONE, PointKind.WORK, company.phone(), 0, PhoneNumber.normalise(company.phone()));
        point(id, PointType.PHONE, PointKind.MOBILE, company.mobile(), 1, PhoneNumber.normalise(company.mobile()));
        point(id, PointType.EMAIL, PointKind.WORK, company.email(), 0, EmailAddress.normalise(company.email()));
        point(id, PointType.WEBSITE, PointKind.WORK, company.website(), 0, WebAddress.normalise(company.website()));
        new Sql("insert into address (company_id, kind, text) values (?, 'REGISTERED', ?)", id, company.address())
                .update(em);
        if (!company.nip().isEmpty()) {
            requisite(id, company);
        }
    }

    private void requisite(long companyId, DemoCompany company) {
        long id = insert(new Sql("""
                insert into requisite (company_id, template_id, is_default, custom)
                select ?, id, true, jsonb_build_object('nip', ?::text, 'regon', ?::text, 'krs', ?::text)
                  from requisite_template where code = 'pl-company' returning id
                """, companyId, company.nip(), company.regon(), company.krs()));
        new Sql("""
                        insert into requisite_address (company_id, requisite_id, kind, text)
                        values (?, ?, 'REGISTERED', ?)
                        """, companyId, id, company.address()).update(em);
        new Sql("""
                        insert into bank_account (company_id, requisite_id, kind, number, currency, is_default)
                        values (?, ?, 'IBAN', ?, 'PLN', true)
                        """, companyId, id, company.iban()).update(em);
    }

    private void point(
            long company, PointType type, PointKind kind, String value, int position, Optional<String> normalized) {
        if (!value.isEmpty()) {
            new Sql(
                            "insert into communication_point (company_id, type, kind, value, normalized, position)"
                                    + " values (?, ?, ?, ?, ?, ?)",
                            company,
                            type,
                            kind,
                            value,
                            normalized.orElse(value),
                            position)
                    .update(em);
        }
    }

    private @Nullable Long item(Picklist list, String code) {
        return new Sql(
                        "select i.id from picklist_item i join picklist p on p.id = i.picklist_id"
                                + " where p.code = ? and i.code = ?",
                        list,
                        code)
                .first(em, row -> row.getLong(1))
                .orElse(null);
    }

    private long insert(Sql statement) {
        return statement.first(em, row -> row.getLong(1)).orElseThrow();
    }

    /** A moment so many days ago, not all at the same minute. */
    static Instant ago(Instant now, int days, String name) {
        return now.minus(Duration.ofDays(days)).minusSeconds(Math.floorMod(name.hashCode(), 20_000));
    }
}
