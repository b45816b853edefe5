package org.kontor.crm.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointType;

/**
 * What a page or REST writes of a contact. Messages are keys of the resource bundles. Points carry the id of the row they
 * stand for, or null when new; one that is missing is deleted.
 */
public class ContactForm implements Serializable {

    /** Most characters of a first or a last name. */
    static final int NAME = 100;

    /** Most characters of a position, and of a role at a company. */
    static final int POSITION = 200;

    private static final long serialVersionUID = 1L;
    private static final String TOO_LONG = "error.tooLong";
    private static final String TOO_MANY = "error.tooMany";

    private long version;

    @Size(max = NAME, message = TOO_LONG)
    private String firstName = "";

    @Size(max = NAME, message = TOO_LONG)
    private String lastName = "";

    @Size(max = POSITION, message = TOO_LONG)
    private String position = "";

    @Valid
    @Size(max = 100, message = TOO_MANY)
    private List<PointForm> phones = new ArrayList<>();

    @Valid
    @Size(max = 100, message = TOO_MANY)
    private List<PointForm> emails = new ArrayList<>();

    @Valid
    @Size(max = 100, message = TOO_MANY)
    private List<PointForm> messengers = new ArrayList<>();

    private @Nullable LocalDate birthday;

    private Map<String, List<String>> custom = new LinkedHashMap<>();

    private @Nullable Long responsibleId;

    private boolean availableToEveryone;

    @Size(max = 100, message = TOO_LONG)
    private @Nullable String externalId;

    @Size(max = 100, message = TOO_MANY)
    private List<NewLink> companies = new ArrayList<>();

    /** The version the form was opened with; compared when it is saved. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    /** The first name; it or the last name is needed. */
    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(@Nullable String firstName) {
        this.firstName = firstName == null ? "" : firstName;
    }

    /** The last name, under which lists have the person. */
    public String getLastName() {
        return lastName;
    }

    public void setLastName(@Nullable String lastName) {
        this.lastName = lastName == null ? "" : lastName;
    }

    /** First and last name together. */
    public String name() {
        return (firstName.strip() + " " + lastName.strip()).strip();
    }

    /** What the person is by profession or rank; what for a company is said by the link. */
    public String getPosition() {
        return position;
    }

    public void setPosition(@Nullable String position) {
        this.position = position == null ? "" : position;
    }

    public List<PointForm> getPhones() {
        return phones;
    }

    public void setPhones(@Nullable List<PointForm> phones) {
        this.phones = phones == null ? new ArrayList<>() : phones;
    }

    public List<PointForm> getEmails() {
        return emails;
    }

    public void setEmails(@Nullable List<PointForm> emails) {
        this.emails = emails == null ? new ArrayList<>() : emails;
    }

    public List<PointForm> getMessengers() {
        return messengers;
    }

    public void setMessengers(@Nullable List<PointForm> messengers) {
        this.messengers = messengers == null ? new ArrayList<>() : messengers;
    }

    /** The points of one type; contacts have no websites. */
    public List<PointForm> points(PointType type) {
        return switch (type) {
            case PHONE -> phones;
            case EMAIL -> emails;
            case MESSENGER -> messengers;
            case WEBSITE -> throw new IllegalArgumentException("a contact has no websites");
        };
    }

    public @Nullable LocalDate getBirthday() {
        return birthday;
    }

    public void setBirthday(@Nullable LocalDate birthday) {
        this.birthday = birthday;
    }

    /** Texts of custom values by the field's key; a field that is missing stays as it is, or has its default (S-20). */
    public Map<String, List<String>> getCustom() {
        return custom;
    }

    public void setCustom(Map<String, List<String>> custom) {
        this.custom = new LinkedHashMap<>(custom);
    }

    /** The user responsible (S-19). */
    public @Nullable Long getResponsibleId() {
        return responsibleId;
    }

    public void setResponsibleId(@Nullable Long responsibleId) {
        this.responsibleId = responsibleId;
    }

    /** The flag that only widens the level "open" (S-18). */
    public boolean isAvailableToEveryone() {
        return availableToEveryone;
    }

    public void setAvailableToEveryone(boolean availableToEveryone) {
        this.availableToEveryone = availableToEveryone;
    }

    /** The record's name in another system; unique. */
    public @Nullable String getExternalId() {
        return externalId;
    }

    public void setExternalId(@Nullable String externalId) {
        this.externalId = externalId;
    }

    /** Companies to link with the same save, existing or new ones: both or neither (S-04). */
    public List<NewLink> getCompanies() {
        return companies;
    }

    public void setCompanies(@Nullable List<NewLink> companies) {
        this.companies = companies == null ? new ArrayList<>() : companies;
    }

    /** A form with the same values and the same rows, but without companies to link. */
    public ContactForm copy() {
        return ContactShape.SHAPE.copyOf(this);
    }
}
