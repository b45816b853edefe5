package org.kontor.crm.picklist;

import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.CodedForm;

/** A value of a selection list as it is being written. */
public class PicklistForm extends CodedForm {

    private static final long serialVersionUID = 1L;

    private long version;
    private Tone tone = Tone.NEUTRAL;
    private boolean retired;
    private @Nullable Integer place;

    /**
     * The form of a value that is there.
     *
     * @param version version of the list the value was read with
     */
    public static PicklistForm of(PicklistItem item, long version) {
        PicklistForm form = new PicklistForm();
        form.version = version;
        form.setCode(item.code());
        form.setLabelPl(item.labelPl());
        form.setLabelEn(item.labelEn());
        form.tone = item.tone();
        form.retired = item.retired();
        return form;
    }

    /** Version the list had when the form was opened; of no account for a new value, which overwrites nothing. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    /** Colour family of its chip. */
    public Tone getTone() {
        return tone;
    }

    public void setTone(@Nullable Tone tone) {
        this.tone = tone == null ? Tone.NEUTRAL : tone;
    }

    /** Whether it may no longer be chosen. */
    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }

    /** Place in the list, from 1; null to stay, or for a new value to stand last. */
    public @Nullable Integer getPlace() {
        return place;
    }

    public void setPlace(@Nullable Integer place) {
        this.place = place;
    }
}
