package org.kontor.crm.change;

import jakarta.enterprise.context.RequestScoped;

/**
 * Whether this request looks through somebody else's eyes. Then it writes nothing at all, whatever it calls: every session
 * bean asks here first ({@link ViewOnlyInterceptor}).
 */
@RequestScoped
public class ViewOnly {

    private boolean on;

    /** From here on, to the end of the request or of the look, nothing is written. */
    public void begin() {
        on = true;
    }

    /** Whoever leaves the product looks no more: what that writes is their own. */
    public void end() {
        on = false;
    }

    /** Whether nothing may be written. */
    public boolean isOn() {
        return on;
    }
}
