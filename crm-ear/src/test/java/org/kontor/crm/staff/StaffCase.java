package org.kontor.crm.staff;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.organisation.TestHouse;

/** A small house with two administrators, for tests of the administration of users and departments. */
abstract class StaffCase {

    static final String ADMIN = "Admin";
    static final String OTHER = "Other Admin";
    static final String ANNA = "Anna";

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    StaffService staff;

    @Inject
    DepartmentSettings departments;

    @Inject
    AccessService access;

    @Inject
    ImportResults undoing;

    TestHouse house;
    String mark;

    @BeforeEach
    void found() {
        mark = UUID.randomUUID().toString().substring(0, 8);
        house = new TestHouse(database)
                .department("House")
                .department("Sales", "House")
                .department("North", "Sales")
                .department("Law", "House")
                .user(ADMIN, "Law", "administrator")
                .user(OTHER, "Law", "administrator")
                .user("Marek Head", "Sales", "head")
                .user(ANNA, "North", "sales")
                .user("Piotr", "North", "sales");
    }

    Rights rights(String user) {
        return access.rightsOf(house.id(user));
    }

    Account account(String user) {
        return staff.account(rights(ADMIN), house.id(user));
    }

    /** A form that says something new, by its mark. */
    AccountForm newcomer(String... roles) {
        AccountForm form = new AccountForm();
        form.setName("Nowa " + mark);
        form.setLogin("nowa." + mark);
        form.setDepartmentId(house.id("North"));
        form.setRoleIds(roles(roles));
        return form;
    }

    List<Long> roles(String... codes) {
        return Stream.of(codes)
                .map(code -> house.write("select id from role where code = ?", code))
                .toList();
    }

    StaffChange change(String by, String user, Consumer<AccountForm> edit) {
        AccountForm form = AccountForm.of(account(user));
        edit.accept(form);
        return staff.save(house.by(by), house.id(user), form);
    }

    Department department(String name) {
        return departments.department(rights(ADMIN), house.id(name));
    }

    StaffChange changeDepartment(String by, String name, Consumer<DepartmentForm> edit) {
        DepartmentForm form = DepartmentForm.of(department(name));
        edit.accept(form);
        return departments.save(house.by(by), house.id(name), form);
    }

    /** Runs with nobody but these as administrators, of all there are in the shared database. */
    void aloneWith(Runnable test, String... users) {
        String aside = "aside" + mark + "_";
        Long[] ids = Stream.of(users).map(house::id).toArray(Long[]::new);
        long taken = house.write("select count(*) from administrators() a where a <> all (?)", (Object) ids);
        house.write(
                "update app_user set active = false, login = ? || login where id in (select a from administrators() a"
                        + " where a <> all (?))",
                aside,
                ids);
        try {
            test.run();
        } finally {
            back(aside, taken);
        }
    }

    private void back(String aside, long taken) {
        long back = house.write(
                "with back as (update app_user set active = true, login = substr(login, ?) where login like ? returning 1)"
                        + " select count(*) from back",
                aside.length() + 1,
                aside.replace("_", "\\_") + "%");
        if (back != taken) {
            throw new IllegalStateException(back + " of " + taken + " administrators came back");
        }
    }
}
