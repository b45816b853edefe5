package org.kontor.crm.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserService;

/** Puts the user through whose eyes a session looks in the place of the one who signed in, request by request. */
@ApplicationScoped
class Views {

    @Inject
    UserService users;

    @Inject
    AccessService access;

    /** Asks anew each time whether the viewer still may and the other is still active; if not, the look has ended. */
    void look(HttpServletRequest request, UserCard viewer) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ViewedAs.ATTRIBUTE) instanceof ViewedAs view) {
            Optional<UserCard> viewed = viewed(viewer, view);
            if (viewed.isPresent()) {
                request.setAttribute(CurrentUser.ATTRIBUTE, viewed.get());
                request.setAttribute(CurrentUser.VIEWER, viewer);
            } else {
                session.removeAttribute(ViewedAs.ATTRIBUTE);
            }
        }
    }

    private Optional<UserCard> viewed(UserCard viewer, ViewedAs view) {
        return view.viewerId() == viewer.id() && access.rightsOf(viewer.id()).mayChangeSettings()
                ? users.find(view.userId()).filter(UserCard::active)
                : Optional.empty();
    }
}
