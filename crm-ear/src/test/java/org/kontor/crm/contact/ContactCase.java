package org.kontor.crm.contact;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.organisation.TestHouse;

/** A small house with its people, for tests of contacts. */
abstract class ContactCase {

    static final String ADMIN = "Admin";
    static final String ANNA = "Anna Żółć";
    static final String BASIA = "Basia North";
    static final String PIOTR = "Piotr South";

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    ContactService contacts;

    @Inject
    ContactLists lists;

    @Inject
    LinkService links;

    @Inject
    CompanyService companies;

    @Inject
    AccessService access;

    TestHouse house;

    @BeforeEach
    void found() {
        house = new TestHouse(database)
                .department("Sales")
                .department("North", "Sales")
                .department("South", "Sales")
                .user(ADMIN, "Sales", "administrator")
                .user("Marek Head", "North", "head")
                .user(ANNA, "North", "sales")
                .user(BASIA, "North", "sales")
                .user(PIOTR, "South", "sales");
    }

    ContactForm form(String user, String first, String last) {
        ContactForm form = contacts.newForm(rights(user));
        form.setFirstName(first);
        form.setLastName(last);
        return form;
    }

    long contact(String user, String first, String last) {
        return contacts.create(house.by(user), form(user, first, last));
    }

    long company(String user, String name) {
        CompanyForm form = companies.newForm(rights(user));
        form.setName(name);
        return companies.create(house.by(user), form);
    }

    Rights rights(String user) {
        return access.rightsOf(house.id(user));
    }
}
