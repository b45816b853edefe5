package org.kontor.crm.web.company;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.crm.company.CompanyLogoService;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** Takes the logo of a company away; adding one is an upload of its own. */
@Named
@RequestScoped
public class CompanyLogo {

    @Inject
    Me me;

    @Inject
    CompanyLogoService logos;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    /** Brings the page anew, with a toast that takes it back. */
    public void remove(long company) {
        logos.remove(me.act(), company).ifPresent(changeSet -> toasts.say(texts.of("company.logo.removed"), changeSet));
        Here.showAnew();
    }
}
