package org.kontor.crm.change;

import org.kontor.crm.shared.BusinessException;

/** Whoever looks through somebody else's eyes changes nothing (HTTP 403). */
public class ViewOnlyRefused extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ViewOnlyRefused() {
        super("view.error.readOnly");
    }
}
