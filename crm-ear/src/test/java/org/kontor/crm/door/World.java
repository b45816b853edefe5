package org.kontor.crm.door;

import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.company.CompanyExportService;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyService;
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
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.role.RoleService;
import org.kontor.crm.role.RuledField;
import org.kontor.crm.shared.RecordRef;

/**
 * A house with one company and one contact that are full of words nobody else uses, somebody who knows all of it, and
 * nosy people whose roles read up to a level.
 */
final class World {

    /** A figure nobody else has. */
    static final long REVENUE = 987_654;

    private static final String ADMIN = "Admin";
    /** Who is responsible for the record. */
    static final String OWNER = "Owner";

    private static final String NOSY = "Nosy";

    /** A record of the owner's, and what is known of it. */
    final Known record;

    private final TestHouse house;
    private final String custom;
    private int newcomers;

    World(DataSource database, String place) {
        house = new TestHouse(database)
                .department("Top")
                .department("Mid", "Top")
                .department("Low", "Mid")
                .department("Side")
                .user(ADMIN, "Side", "administrator")
                .user(OWNER, place);
        custom = "door_" + house.id(ADMIN);
        define();
        Known fresh = Known.fresh();
        long company = company(fresh, fresh.name(), REVENUE);
        long contact = contact(fresh, fresh.name(), company);
        RecordFileService.Done file = the(RecordFileService.class)
                .add(
                        admin(),
                        new RecordRef("company", company),
                        "company " + fresh.name() + ".txt",
                        new ByteArrayInputStream(fresh.name().getBytes(StandardCharsets.UTF_8)));
        record = fresh.with(List.of(company, contact, file.id(), file.changeSet()));
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

    /** Somebody new. */
    Arguments nosy(Reader reader) {
        return asking(newcomer(reader, List.of()), List.of());
    }

    /** Somebody who may do everything with everything, but for what fields hold that a role can hide. */
    Arguments blind() {
        return asking(newcomer(new Reader(Level.ALL, Level.ALL), ruled()), hideable());
    }

    private String newcomer(Reader reader, List<RuledField> hidden) {
        String name = NOSY + ++newcomers;
        house.user(name, "Mid");
        reader.give(house, name, record.name() + newcomers, hidden);
        return name;
    }

    private List<RuledField> ruled() {
        return the(RoleService.class).fields(rights(ADMIN)).stream()
                .filter(field -> field.hideable())
                .toList();
    }

    /** Keys of fields that a role can hide, but for those of other houses. */
    List<String> hideable() {
        return ruled().stream()
                .map(RuledField::key)
                .filter(key -> !key.startsWith("custom.") || key.equals("custom." + custom))
                .distinct()
                .toList();
    }

    /** Somebody who may do everything. */
    Arguments administrator() {
        return asking(ADMIN, List.of());
    }

    /** Deletes the record and its people. */
    void takeAway() {
        the(ContactService.class).delete(admin(), List.of(record.ids().get(1)));
        the(CompanyService.class).delete(admin(), List.of(record.ids().get(0)));
    }

    /** Another company and contact of the same name, whose values stand before those of the record in every order. */
    void addTwin() {
        Known twin = Known.early();
        contact(twin, record.name(), company(twin, record.name(), REVENUE / 2));
    }

    /** Gives the record other values, which stand before those of the twin. */
    void rewrite() {
        Known other = Known.first();
        CompanyForm company =
                the(CompanyService.class).form(rights(ADMIN), record.ids().get(0));
        Paper.fill(company, other, 1, custom);
        the(CompanyService.class).save(admin(), record.ids().get(0), company);
        ContactForm contact =
                the(ContactService.class).form(rights(ADMIN), record.ids().get(1));
        Paper.fill(contact, other);
        the(ContactService.class).save(admin(), record.ids().get(1), contact);
    }

    /** What the policy that tells more says of the record. */
    Person owner() {
        return new Person(house.id(OWNER), OWNER);
    }

    /** The policy for duplicates that may not be read. */
    void showOwners(boolean show) {
        DuplicateSettings policies = the(DuplicateSettings.class);
        DuplicatePolicy now = policies.policy(rights(ADMIN));
        if (now.showOwner() != show) {
            policies.save(admin(), new DuplicatePolicy(now.version(), show));
        }
    }

    /** Nobody else shall meet the field. */
    void close() {
        the(CustomFieldSettings.class).retire(admin(), "company", custom, true);
    }

    private Arguments asking(String user, List<String> keys) {
        Rights rights = rights(user);
        return new Arguments(
                rights,
                house.by(user),
                the(CompanyExportService.class).fields(rights, null),
                the(ContactExportService.class).fields(rights, null),
                keys);
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

    private long company(Known known, String name, long revenue) {
        CompanyForm form = the(CompanyService.class).newForm(rights(ADMIN));
        form.setName(name);
        form.setResponsibleId(house.id(OWNER));
        Paper.fill(form, known, revenue, custom);
        return the(CompanyService.class).create(admin(), form);
    }

    private long contact(Known known, String name, long company) {
        ContactForm form = the(ContactService.class).newForm(rights(ADMIN));
        form.setFirstName(name);
        form.setLastName(name);
        form.setResponsibleId(house.id(OWNER));
        form.getCompanies().add(new NewLink(company, name, true));
        Paper.fill(form, known);
        return the(ContactService.class).create(admin(), form);
    }

    static <T> T the(Class<T> service) {
        return CDI.current().select(service).get();
    }
}
