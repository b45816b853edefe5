package org.kontor.crm.company;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An address being typed; one without text is dropped. */
public class AddressForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Long id;

    private @Nullable AddressKind kind;

    @Size(max = 500, message = "error.tooLong")
    private String text = "";

    public AddressForm() {}

    /** A new address of a kind. */
    public AddressForm(AddressKind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    /** The row this stands for, null when new. */
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    /** What the address is for. */
    public @Nullable AddressKind getKind() {
        return kind;
    }

    public void setKind(@Nullable AddressKind kind) {
        this.kind = kind;
    }

    /** The address in one line. */
    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }
}
