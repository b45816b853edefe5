package org.kontor.crm.token;

import java.io.Serializable;

/** What a user says of a new token. */
public class TokenForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private int days = 90;

    /** What it is for, 1 to 100 letters. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** For how many days it opens the house, 1 to {@link TokenService#LONGEST}. */
    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
