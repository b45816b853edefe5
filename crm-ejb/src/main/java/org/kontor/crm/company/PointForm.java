package org.kontor.crm.company;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A phone, e-mail, website or messenger being typed; one without a value is dropped. */
public class PointForm implements Serializable {

    /** Most characters of a value. */
    public static final int LONGEST = 500;

    private static final long serialVersionUID = 1L;

    private @Nullable Long id;

    private @Nullable PointKind kind;

    @Size(max = LONGEST, message = "error.tooLong")
    private String value = "";

    public PointForm() {}

    /** A new point of a kind. */
    public PointForm(PointKind kind, String value) {
        this.kind = kind;
        this.value = value;
    }

    /** The row this stands for, null when new. */
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    /** One of the kinds of its {@link PointType}. */
    public @Nullable PointKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PointKind kind) {
        this.kind = kind;
    }

    /** The number, address or name as typed. */
    public String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value == null ? "" : value;
    }
}
