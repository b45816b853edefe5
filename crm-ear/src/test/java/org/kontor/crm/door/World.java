package org.kontor.crm.door;

import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.company.AddressForm;
import org.kontor.crm.company.AddressKind;
import org.kontor.crm.company.CompanyExportService;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.company.RequisiteForm;
import org.kontor.crm.contact.ContactExportService;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.contact.NewLink;
import org.kontor.crm.customfield.CustomFieldForm;
import org.kontor.crm.customfield.CustomFieldSettings;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.duplicate.DuplicatePolicy;
import org.kontor.crm.duplicate.DuplicateSettings;
import org.kontor.crm.file.RecordFileService;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.role.RoleService;
import org.kontor.crm.shared.RecordRef;

/**
 * A house with one company and one contact that are full of words nobody else uses, somebody who knows all of it, and
 * somebody nosy whose role reads up to a level, and may do everything else with everything.
 */
final class World {

    /** A figure nobody else has. */
    static final String REVENUE = "987654321";

    private static final String SPREAD = """
        select setval(s.seq, greatest(s.at, 3000000 + 100000 * s.place))
          from (select format('crm.%I', sequencename)::regclass as seq, coalesce(last_value, 1) as at,
                       row_number() over (order by sequencename) as place
                  from pg_sequences where schemaname = 'crm') s
        """;

    private static final String ADMIN = "Admin";
    /** Who is responsible for the record. */
    static final String OWNER = "Owner";

    private static final String NOSY = "Nosy";

    /** A record of the owner's, and what is known of it. */
    final Known record;

    private final TestHouse house;
    private final String custom;

    World(DataSource database, String place) {
        house = new TestHouse(database)
                .department("Top")
                .department("Mid", "Top")
                .department("Low", "Mid")
                .department("Side")
                .user(ADMIN, "Side", "administrator")
                .user(NOSY, "Mid")
                .user(OWNER, place);
        custom = "door_" + house.id(ADMIN);
        define();
        Known fresh = Known.fresh();
        long company = the(CompanyService.class).create(admin(), company(fresh));
        long contact = the(ContactService.class).create(admin(), contact(fresh, company));
        RecordFileService.Done file = the(RecordFileService.class)
                .add(
                        admin(),
                        new RecordRef("company", company),
                        fresh.name() + ".txt",
                        new ByteArrayInputStream(fresh.name().getBytes(StandardCharsets.UTF_8)));
        record = fresh.with(List.of(company, contact, file.id(), file.changeSet()));
    }

    /** Each kind of id from a range of its own, so that none is by chance one of another kind. */
    static void spreadIds(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SPREAD);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the owner of a record stands that this level, as seen from the middle, does not reach. */
    static String beyond(Level level) {
        return switch (level) {
            case NONE, OWN -> "Mid";
            case DEPARTMENT -> "Low";
            case SUBDEPARTMENTS -> "Top";
            case OPEN -> "Side";
            case ALL -> throw new IllegalArgumentException("nothing is beyond everything");
        };
    }

    /** Somebody who reads up to the level, but for what these fields hold. */
    Arguments nosy(Level level, boolean blind) {
        String code = record.name();
        long role = house.write(
                "insert into role (code, name_pl, name_en) values (?, ?, ?) returning id", code, "Nosy", "Nosy");
        for (Entity entity : List.of(Entity.COMPANY, Entity.CONTACT)) {
            house.write(
                    "insert into role_level (role_id, entity, operation, level)"
                            + " select ?, ?, o, case o when 'READ' then ? else 'ALL' end"
                            + " from unnest(array['READ', 'ADD', 'UPDATE', 'DELETE', 'EXPORT', 'IMPORT']) o"
                            + " where o <> 'READ' or ? <> 'NONE'",
                    role,
                    entity.name(),
                    level.name(),
                    level.name());
        }
        if (blind) {
            the(RoleService.class).fields(rights(ADMIN)).stream()
                    .filter(field -> field.hideable())
                    .forEach(field -> house.write(
                            "insert into role_field (role_id, entity, field, rule) values (?, ?, ?, 'HIDDEN')",
                            role,
                            field.entity().name(),
                            field.key()));
        }
        house.write("insert into user_role (user_id, role_id) values (?, ?)", house.id(NOSY), role);
        return asking(NOSY);
    }

    /** Somebody who may do everything. */
    Arguments administrator() {
        return asking(ADMIN);
    }

    /** The policy for duplicates that may not be read. */
    void showOwners(boolean show) {
        DuplicateSettings policies = the(DuplicateSettings.class);
        policies.save(
                admin(), new DuplicatePolicy(policies.policy(rights(ADMIN)).version(), show));
    }

    /** Nobody else shall meet the field. */
    void close() {
        the(CustomFieldSettings.class).retire(admin(), "company", custom, true);
    }

    private Arguments asking(String user) {
        Rights rights = rights(user);
        return new Arguments(
                rights,
                house.by(user),
                the(CompanyExportService.class).fields(rights, null),
                the(ContactExportService.class).fields(rights, null));
    }

    private Rights rights(String user) {
        return the(AccessService.class).rightsOf(house.id(user));
    }

    private Act admin() {
        return house.by(ADMIN);
    }

    private void define() {
        CustomFieldForm form = new CustomFieldForm();
        form.setKey(custom);
        form.setType(CustomType.TEXT);
        form.setLabelPl(custom);
        form.setFilterable(true);
        form.setSearchable(true);
        form.setInList(true);
        the(CustomFieldSettings.class).add(admin(), "company", form);
    }

    private CompanyForm company(Known known) {
        CompanyForm form = the(CompanyService.class).newForm(rights(ADMIN));
        form.setName(known.name());
        form.setResponsibleId(house.id(OWNER));
        form.setExternalId(known.value());
        form.getRevenue().setAmount(new BigDecimal(REVENUE));
        form.getPhones().add(new PointForm(PointKind.WORK, known.phone()));
        form.getEmails().add(new PointForm(PointKind.WORK, "biuro@" + known.value() + ".example"));
        form.getWebsites().add(new PointForm(PointKind.WORK, "www." + known.value() + ".example"));
        form.getAddresses().add(new AddressForm(AddressKind.REGISTERED, known.value() + " 1"));
        RequisiteForm requisite = new RequisiteForm("pl-company");
        requisite.getValues().put("nip", known.nip());
        form.getRequisites().add(requisite);
        form.getCustom().put(custom, List.of(known.value()));
        return form;
    }

    private ContactForm contact(Known known, long company) {
        ContactForm form = the(ContactService.class).newForm(rights(ADMIN));
        form.setFirstName(known.name());
        form.setLastName(known.name());
        form.setResponsibleId(house.id(OWNER));
        form.setPosition(known.value());
        form.setExternalId(known.value());
        form.getEmails().add(new PointForm(PointKind.WORK, "x@" + known.value() + ".example"));
        form.getCompanies().add(new NewLink(company, known.name(), true));
        return form;
    }

    static <T> T the(Class<T> service) {
        return CDI.current().select(service).get();
    }
}
