package org.kontor.crm.company;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.organisation.TestHouse;

/** A small house with its people, for tests of companies. */
abstract class CompanyCase {

    @Resource(lookup = "jdbc/crm")
    DataSource database;

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
                .user("Admin", "Sales", "administrator")
                .user("Marek Head", "North", "head")
                .user("Anna Żółć", "North", "sales")
                .user("Piotr South", "South", "sales");
    }

    CompanyForm form(String name) {
        CompanyForm form = new CompanyForm();
        form.setName(name);
        form.setResponsibleId(house.id("Anna Żółć"));
        return form;
    }

    long create(String user, String name) {
        CompanyForm form = companies.newForm(rights(user));
        form.setName(name);
        return companies.create(house.by(user), form);
    }

    Rights rights(String user) {
        return access.rightsOf(house.id(user));
    }
}
