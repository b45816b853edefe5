package org.kontor.crm.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.NewLink;
import org.kontor.crm.web.signin.PasswordView;
import org.kontor.crm.web.signin.ProviderVisits;

/** A link that was made in this very request: shown once, and in no session that is stored. */
@Named("newLink")
@RequestScoped
public class NewLinkShown {

    @Inject
    HttpServletRequest request;

    private @Nullable NewLink link;

    void show(NewLink made) {
        link = made;
    }

    /** The link's whole address, null when none was made. */
    public @Nullable String getAddress() {
        return link == null ? null : PasswordView.address(ProviderVisits.house(request), link);
    }

    /** The link, null when none was made. */
    public @Nullable NewLink getLink() {
        return link;
    }
}
