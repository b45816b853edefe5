package org.kontor.crm.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.NewLink;
import org.kontor.crm.web.signin.PasswordView;

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
        if (link == null) {
            return null;
        }
        String here = request.getRequestURL().toString();
        String house = here.substring(
                0,
                here.indexOf(request.getContextPath() + "/")
                        + request.getContextPath().length());
        return PasswordView.address(house, link);
    }

    /** The link, null when none was made. */
    public @Nullable NewLink getLink() {
        return link;
    }
}
