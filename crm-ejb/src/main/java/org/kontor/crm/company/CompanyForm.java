package org.kontor.crm.company;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page, REST or an import writes of a company. Messages are keys of the resource bundles. Parts carry the id of
 * the row they stand for, or null when new; a part that is missing is deleted.
 */
public class CompanyForm extends CompanyReach {

    private static final long serialVersionUID = 1L;
    private static final String TOO_MANY = "error.tooMany";

    private long version;

    @NotBlank(message = "company.error.nameRequired")
    @Size(max = 255, message = "error.tooLong")
    private String name = "";

    private @Nullable Long logo;
    private @Nullable String type;
    private @Nullable String industry;
    private @Nullable String employees;

    @Valid
    private MoneyForm revenue = new MoneyForm();

    @Valid
    @Size(max = 100, message = TOO_MANY)
    private List<RequisiteForm> requisites = new ArrayList<>();

    @Size(max = 100, message = TOO_MANY)
    private List<CompanyPerson> contacts = new ArrayList<>();

    @Size(max = 500, message = "error.tooLong")
    private String duplicateReason = "";

    private Map<String, List<String>> custom = new LinkedHashMap<>();

    private @Nullable Long responsibleId;

    private boolean availableToEveryone;

    @Size(max = 100, message = "error.tooLong")
    private @Nullable String externalId;

    /** A form with the same values, which stays as it is while this one is typed into. */
    public CompanyForm copy() {
        return CompanyShape.SHAPE.copyOf(this);
    }

    /** The version the form was opened with; compared when it is saved. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    /** The only required field out of the box (S-08). */
    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    /** Id of the stored picture, null for none: the company's own, or one its saver has uploaded. */
    public @Nullable Long getLogo() {
        return logo;
    }

    public void setLogo(@Nullable Long logo) {
        this.logo = logo;
    }

    /** Code of the company type (S-11). */
    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type;
    }

    /** Code of the industry (S-12). */
    public @Nullable String getIndustry() {
        return industry;
    }

    public void setIndustry(@Nullable String industry) {
        this.industry = industry;
    }

    /** Code of the range of head counts (S-17). */
    public @Nullable String getEmployees() {
        return employees;
    }

    public void setEmployees(@Nullable String employees) {
        this.employees = employees;
    }

    /** Annual revenue (S-13); without an amount there is none. */
    public MoneyForm getRevenue() {
        return revenue;
    }

    public void setRevenue(@Nullable MoneyForm revenue) {
        this.revenue = revenue == null ? new MoneyForm() : revenue;
    }

    /** Legal identities (S-16). */
    public List<RequisiteForm> getRequisites() {
        return requisites;
    }

    public void setRequisites(@Nullable List<RequisiteForm> requisites) {
        this.requisites = requisites == null ? new ArrayList<>() : requisites;
    }

    /** Contacts that a new company is linked to, or that are added with it (S-15). */
    public List<CompanyPerson> getContacts() {
        return contacts;
    }

    public void setContacts(@Nullable List<CompanyPerson> contacts) {
        this.contacts = contacts == null ? new ArrayList<>() : new ArrayList<>(contacts);
    }

    /** Why the company is saved although another one has the same NIP; stands in history, not in the company. */
    public String getDuplicateReason() {
        return duplicateReason;
    }

    public void setDuplicateReason(@Nullable String duplicateReason) {
        this.duplicateReason = duplicateReason == null ? "" : duplicateReason;
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
}
