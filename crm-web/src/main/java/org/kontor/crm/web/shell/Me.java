package org.kontor.crm.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.ZoneId;
import java.util.Locale;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.web.signin.CurrentUser;

/** Who looks at the page, as pages speak of it: name, language, theme, zone and what may be offered. */
@Named
@RequestScoped
public class Me {

    private static final String HOUSE_ZONE = "Europe/Warsaw";
    private static final String SPOKEN = "kontor.language";
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @Inject
    CurrentUser user;

    @Inject
    HttpServletRequest request;

    /** Whether somebody is signed in. */
    public boolean isSignedIn() {
        return user.isSignedIn();
    }

    /** Identifier of the user; 0 before sign-in. */
    public long getId() {
        return isSignedIn() ? user.getUserId() : 0;
    }

    /** First and last name. */
    public String getName() {
        return isSignedIn() ? user.getName() : "";
    }

    /** Name of the user's department. */
    public String getDepartment() {
        return isSignedIn() ? user.getUser().departmentName() : "";
    }

    /**
     * {@code pl} or {@code en}: the user's setting, before sign-in what the address asks for, then what was spoken on the
     * page before, then what the browser asks for.
     */
    public String getLanguage() {
        if (isSignedIn()) {
            return user.getLanguage();
        }
        String asked = request.getParameter("lang");
        if ("pl".equals(asked) || "en".equals(asked)) {
            speak(asked);
            return asked;
        }
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SPOKEN) instanceof String spoken ? spoken : user.getLanguage();
    }

    /** Lets the pages before sign-in speak a language. */
    public void speak(String language) {
        request.getSession().setAttribute(SPOKEN, language);
    }

    /** The same as a locale. */
    public Locale getLocale() {
        return getLanguage().equals("en") ? Locale.ENGLISH : POLISH;
    }

    /** As {@code data-theme} takes it. */
    public String getTheme() {
        return user.getTheme().code();
    }

    /** The zone times are shown in. */
    public ZoneId zone() {
        return isSignedIn() ? user.getZone() : ZoneId.of(HOUSE_ZONE);
    }

    /** What the user may do, as of this request. */
    public Rights rights() {
        return user.getRights();
    }

    /** Whether the user's roles keep a field of a kind of record from being set. */
    public boolean fixed(String entity, String field) {
        return rights().fixed(Entity.valueOf(entity)).contains(field);
    }

    /** Whether the user's roles keep a value of legal identities of companies from being set. */
    public boolean fixedIdentifier(String code) {
        return TemplateField.isAmong(code, rights().fixed(Entity.COMPANY));
    }

    /** What the user does by saving a page. */
    public Act act() {
        return user.act(Cause.FORM);
    }

    /** The signed-in user. */
    public UserCard user() {
        return user.getUser();
    }

    /** Whether the user may add companies. */
    public boolean isMayAddCompany() {
        return isSignedIn() && rights().mayEver(Entity.COMPANY, Operation.ADD);
    }

    /** Whether the user may read any contact. */
    public boolean isMayReadContacts() {
        return isSignedIn() && rights().mayEver(Entity.CONTACT, Operation.READ);
    }

    /** Whether the user may add contacts. */
    public boolean isMayAddContact() {
        return isSignedIn() && rights().mayEver(Entity.CONTACT, Operation.ADD);
    }

    /** Whether the user may change settings. */
    public boolean isMayChangeSettings() {
        return isSignedIn() && rights().mayChangeSettings();
    }

    /** Whether the user may export companies. */
    public boolean isMayExport() {
        return isSignedIn() && rights().mayEver(Entity.COMPANY, Operation.EXPORT);
    }

    /** Whether the user may export contacts. */
    public boolean isMayExportContacts() {
        return isSignedIn() && rights().mayEver(Entity.CONTACT, Operation.EXPORT);
    }

    /** Whether the user may import companies. */
    public boolean isMayImport() {
        return isSignedIn() && rights().mayEver(Entity.COMPANY, Operation.IMPORT);
    }
}
