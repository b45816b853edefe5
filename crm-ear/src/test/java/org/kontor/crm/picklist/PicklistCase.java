package org.kontor.crm.picklist;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.organisation.TestHouse;

/** A small house whose administrator keeps the list of industries, for tests of selection lists. */
abstract class PicklistCase {

    static final Picklist LIST = Picklist.INDUSTRY;

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    PicklistSettings settings;

    @Inject
    PicklistService picklists;

    @Inject
    CompanyService companies;

    @Inject
    ImportResults undoing;

    @Inject
    AccessService access;

    TestHouse house;
    String mark;

    @BeforeEach
    void found() {
        mark = UUID.randomUUID().toString().substring(0, 8);
        house = new TestHouse(database)
                .department("Sales")
                .department("North", "Sales")
                .department("South", "Sales")
                .user("Admin", "Sales", "administrator")
                .user("Other Admin", "Sales", "administrator")
                .user("Marek Head", "North", "head")
                .user("Anna", "North", "sales")
                .user("Piotr", "South", "sales");
    }

    /** Adds a value whose labels bear the test's mark. */
    PicklistChange add(String pl, String en) {
        return settings.add(house.by("Admin"), LIST, form(pl + " " + mark, en.isEmpty() ? "" : en + " " + mark));
    }

    /** Adds a value and gives its code. */
    String added(String label) {
        return add(label, "").code();
    }

    PicklistChange change(String user, String code, Consumer<PicklistForm> edit) {
        PicklistForm form = opened(code);
        edit.accept(form);
        return settings.save(house.by(user), LIST, code, form);
    }

    PicklistForm opened(String code) {
        return PicklistForm.of(item(code), table().version());
    }

    PicklistItem item(String code) {
        return picklists.find(LIST, code).orElseThrow();
    }

    PicklistTable table() {
        return settings.table(rights("Admin"), LIST);
    }

    /** Codes of the test's own values in the order of the list. */
    List<String> order(String... codes) {
        return table().items().stream()
                .map(PicklistItem::code)
                .filter(Arrays.asList(codes)::contains)
                .toList();
    }

    int place(String code) {
        return Stream.concat(table().items().stream().map(PicklistItem::code), Stream.of(code))
                        .toList()
                        .indexOf(code)
                + 1;
    }

    long company(String user, String industry) {
        CompanyForm form = companies.newForm(rights(user));
        form.setName("Firma " + industry + " " + mark);
        form.setIndustry(industry);
        return companies.create(house.by(user), form);
    }

    UndoResult undo(String user, PicklistChange change) {
        return undoing.undoChangeSet(house.by(user), Objects.requireNonNull(change.changeSetId()));
    }

    Rights rights(String user) {
        return access.rightsOf(house.id(user));
    }

    static PicklistForm form(String pl, String en) {
        PicklistForm form = new PicklistForm();
        form.setLabelPl(pl);
        form.setLabelEn(en);
        return form;
    }
}
