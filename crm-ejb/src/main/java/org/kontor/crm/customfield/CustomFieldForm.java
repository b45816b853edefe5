package org.kontor.crm.customfield;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.LabelledForm;

/** The definition of a custom field as it is being written (S-20). */
public class CustomFieldForm extends LabelledForm {

    private static final long serialVersionUID = 1L;

    private long version;
    private @Nullable String key;
    private CustomType type = CustomType.TEXT;
    private @Nullable String target;
    private CustomSection section = CustomSection.MORE;
    private String helpPl = "";
    private String helpEn = "";
    private boolean required;
    private boolean multiple;
    private boolean inList;
    private boolean filterable;
    private boolean searchable;
    private boolean retired;
    private @Nullable Integer place;
    private List<String> defaults = new ArrayList<>();
    private List<CustomOptionForm> options = new ArrayList<>();

    /** The form of a field that is there. */
    public static CustomFieldForm of(CustomField field) {
        CustomFieldForm form = new CustomFieldForm();
        form.version = field.version();
        form.key = field.key();
        form.type = field.type();
        form.target = field.target();
        form.section = field.section();
        form.setLabelPl(field.texts().labelPl());
        form.setLabelEn(field.texts().labelEn());
        form.helpPl = field.texts().helpPl();
        form.helpEn = field.texts().helpEn();
        form.required = field.required();
        form.multiple = field.multiple();
        form.inList = field.traits().inList();
        form.filterable = field.traits().filterable();
        form.searchable = field.traits().searchable();
        form.retired = field.retired();
        form.defaults = new ArrayList<>(field.defaults());
        field.options().forEach(option -> form.options.add(CustomOptionForm.of(option)));
        return form;
    }

    /** Version the field had when the form was opened; of no account for a new field. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    /** Stable name of a new field, null to have one made of its label. A field that is there never changes it. */
    public @Nullable String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = key;
    }

    /** What it holds; a field that is there changes it by a conversion only. */
    public CustomType getType() {
        return type;
    }

    public void setType(CustomType type) {
        this.type = type;
    }

    /** The kind of record that a {@link CustomType#RECORD} names. */
    public @Nullable String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target;
    }

    /** Where it stands in the form. */
    public CustomSection getSection() {
        return section;
    }

    public void setSection(CustomSection section) {
        this.section = section;
    }

    /** Polish line under the field. */
    public String getHelpPl() {
        return helpPl;
    }

    public void setHelpPl(@Nullable String helpPl) {
        this.helpPl = helpPl == null ? "" : helpPl;
    }

    /** English line under the field. */
    public String getHelpEn() {
        return helpEn;
    }

    public void setHelpEn(@Nullable String helpEn) {
        this.helpEn = helpEn == null ? "" : helpEn;
    }

    /** Whether no record is created without it (S-09). */
    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    /** Whether it holds any number of values. */
    public boolean isMultiple() {
        return multiple;
    }

    public void setMultiple(boolean multiple) {
        this.multiple = multiple;
    }

    /** Whether lists can show it as a column. */
    public boolean isInList() {
        return inList;
    }

    public void setInList(boolean inList) {
        this.inList = inList;
    }

    /** Whether lists can be narrowed by it. */
    public boolean isFilterable() {
        return filterable;
    }

    public void setFilterable(boolean filterable) {
        this.filterable = filterable;
    }

    /** Whether the search by words looks into it. */
    public boolean isSearchable() {
        return searchable;
    }

    public void setSearchable(boolean searchable) {
        this.searchable = searchable;
    }

    /** Whether it is out of use. */
    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }

    /** Place among the fields, from 1; null to stay. */
    public @Nullable Integer getPlace() {
        return place;
    }

    public void setPlace(@Nullable Integer place) {
        this.place = place;
    }

    /** What a new record has, as a form writes it; none when empty. */
    public List<String> getDefaults() {
        return defaults;
    }

    public void setDefaults(List<String> defaults) {
        this.defaults = new ArrayList<>(defaults);
    }

    /** The options of a list, in their order. */
    public List<CustomOptionForm> getOptions() {
        return options;
    }

    public void setOptions(List<CustomOptionForm> options) {
        this.options = new ArrayList<>(options);
    }
}
