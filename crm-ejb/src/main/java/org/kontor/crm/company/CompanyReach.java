package org.kontor.crm.company;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a company is reached, as it is being written (S-14). */
public abstract class CompanyReach implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String TOO_MANY = "error.tooMany";

    @Valid
    @Size(max = 100, message = TOO_MANY)
    private List<PointForm> phones = new ArrayList<>();

    @Valid
    @Size(max = 100, message = TOO_MANY)
    private List<PointForm> emails = new ArrayList<>();

    @Valid
    @Size(max = 100, message = TOO_MANY)
    private List<PointForm> websites = new ArrayList<>();

    @Valid
    @Size(max = 100, message = TOO_MANY)
    private List<PointForm> messengers = new ArrayList<>();

    @Valid
    @Size(max = 100, message = TOO_MANY)
    private List<AddressForm> addresses = new ArrayList<>();

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

    public List<PointForm> getWebsites() {
        return websites;
    }

    public void setWebsites(@Nullable List<PointForm> websites) {
        this.websites = websites == null ? new ArrayList<>() : websites;
    }

    public List<PointForm> getMessengers() {
        return messengers;
    }

    public void setMessengers(@Nullable List<PointForm> messengers) {
        this.messengers = messengers == null ? new ArrayList<>() : messengers;
    }

    public List<AddressForm> getAddresses() {
        return addresses;
    }

    public void setAddresses(@Nullable List<AddressForm> addresses) {
        this.addresses = addresses == null ? new ArrayList<>() : addresses;
    }

    /** The points of one type. */
    public List<PointForm> points(PointType pointType) {
        return switch (pointType) {
            case PHONE -> phones;
            case EMAIL -> emails;
            case WEBSITE -> websites;
            case MESSENGER -> messengers;
        };
    }
}
