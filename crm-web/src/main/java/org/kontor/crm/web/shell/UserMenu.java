package org.kontor.crm.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.kontor.crm.organisation.Theme;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.organisation.UserSettings;
import org.kontor.crm.web.signin.ProviderVisits;
import org.omnifaces.util.Faces;

/** The menu behind the user's name: language, theme, sign-out. A choice is kept and the same page shown anew. */
@Named
@RequestScoped
public class UserMenu {

    @Inject
    Me me;

    @Inject
    UserService users;

    @Inject
    HttpServletRequest request;

    /** Keeps the language, {@code pl} or {@code en}. */
    public void speak(String language) {
        UserSettings now = me.user().settings();
        keep(new UserSettings(language, now.theme(), now.timeZone()));
    }

    /** Keeps the theme: {@code light}, {@code dark} or {@code system}. */
    public void wear(String theme) {
        UserSettings now = me.user().settings();
        keep(new UserSettings(now.language(), Theme.of(theme), now.timeZone()));
    }

    /** Ends the session and shows the sign-in page. */
    public String signOut() throws ServletException {
        boolean provided = ProviderVisits.began(request);
        request.logout();
        Faces.invalidateSession();
        return "/signin/signin?faces-redirect=true" + (provided ? "&left=true" : "");
    }

    private void keep(UserSettings settings) {
        users.saveSettings(me.act(), settings);
        Here.showAnew();
    }
}
