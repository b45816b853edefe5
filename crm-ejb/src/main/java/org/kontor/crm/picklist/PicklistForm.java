package org.kontor.crm.picklist;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A value of a selection list as it is being written. */
public class PicklistForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private long version;
    private @Nullable String code;
    private String labelPl = "";
    private String labelEn = "";
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
        form.code = item.code();
        form.labelPl = item.labelPl();
        form.labelEn = item.labelEn();
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

    /** Stable name of a new value, null to have one made of its label. A value that is there never changes it. */
    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    /** Polish label; empty when it is the same as the English one. */
    public String getLabelPl() {
        return labelPl;
    }

    public void setLabelPl(@Nullable String labelPl) {
        this.labelPl = labelPl == null ? "" : labelPl;
    }

    /** English label; empty when it is the same as the Polish one. */
    public String getLabelEn() {
        return labelEn;
    }

    public void setLabelEn(@Nullable String labelEn) {
        this.labelEn = labelEn == null ? "" : labelEn;
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
