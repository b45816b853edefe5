package org.kontor.crm.web.structure.planted.bean;

import jakarta.enterprise.inject.Vetoed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import org.kontor.crm.web.signin.CurrentUser;

/** Breaks the rules on purpose: cannot be kept between requests, and hides what is injected. */
@Vetoed
@ViewScoped
class FleetingView {

    @Inject
    private CurrentUser user;

    boolean isSomebody() {
        return user.isSignedIn();
    }
}
