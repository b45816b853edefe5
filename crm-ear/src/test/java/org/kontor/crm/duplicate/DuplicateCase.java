package org.kontor.crm.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.company.RequisiteForm;
import org.kontor.crm.organisation.TestHouse;

/** Companies of a small house, and what is found for them. */
abstract class DuplicateCase {

    static final String ANNA = "Anna North";
    static final String BASIA = "Basia North";
    static final String PIOTR = "Piotr South";

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    CompanyService companies;

    @Inject
    DuplicateService duplicates;

    @Inject
    DuplicateSettings settings;

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    TestHouse house;

    final String mark = "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

    @BeforeEach
    void found() {
        house = new TestHouse(database)
                .department("Sales")
                .department("North", "Sales")
                .department("South", "Sales")
                .user("Admin", "Sales", "administrator")
                .user(ANNA, "North", "sales")
                .user(BASIA, "North", "sales")
                .user(PIOTR, "South", "sales")
                .user("Nobody", "South");
        tell(false);
    }

    Candidate typing(PointKind kind, String what, String value) {
        CompanyForm form = form(ANNA, "");
        (what.equals("phone") ? form.getPhones() : what.equals("email") ? form.getEmails() : form.getWebsites())
                .add(new PointForm(kind, value));
        return only(ANNA, form);
    }

    /** A number no other test has. */
    String phone() {
        return String.format("+48 22 %07d", Math.floorMod(mark.hashCode(), 10_000_000));
    }

    Candidate only(String user, CompanyForm form) {
        List<Candidate> candidates = find(user, form).candidates();
        assertThat(candidates).hasSize(1);
        return candidates.get(0);
    }

    Duplicates find(String user, CompanyForm form) {
        return duplicates.find(rights(user), form, null, Set.of());
    }

    static List<Reason.Kind> kinds(Candidate candidate) {
        return candidate.reasons().stream().map(Reason::kind).toList();
    }

    static RequisiteForm requisite(String template, String field, String value) {
        RequisiteForm form = new RequisiteForm(template);
        form.getValues().put(field, value);
        return form;
    }

    CompanyForm form(String user, String name) {
        CompanyForm form = new CompanyForm();
        form.setName(name);
        form.setResponsibleId(house.id(user));
        return form;
    }

    long add(String user, CompanyForm form) {
        return companies.create(house.by(user), form);
    }

    void tell(boolean showOwner) {
        DuplicatePolicy policy = settings.policy(rights("Admin"));
        settings.save(house.by("Admin"), new DuplicatePolicy(policy.version(), showOwner));
    }

    Rights rights(String user) {
        return access.rightsOf(house.id(user));
    }
}
