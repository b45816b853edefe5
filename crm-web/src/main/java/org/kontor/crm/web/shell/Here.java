package org.kontor.crm.web.shell;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.web.signin.WantedAddress;

/** The address the browser shows, with its state. */
public final class Here {

    /** Parameter with the address to go on to after saving, when one was leaving for it. */
    public static final String LEAVE_TO = "leaveTo";

    private Here() {}

    /** The folder of the page that is being read or made: it names the kind of record. */
    public static String folder() {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return page.substring(1, page.indexOf('/', 1));
    }

    /** The query of the address, in its order; null when there is none. */
    public static @Nullable String query(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return asked == null ? request.getQueryString() : asked.toString();
    }

    /** Sends the browser to the very address it is at. */
    public static void showAnew() {
        leadTo(address());
    }

    /** The same, telling the page that the server has forgotten it: a page that keeps what was typed looks for this end. */
    public static void openAgain() {
        leadTo(address() + "#kept");
    }

    private static String address() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return query == null ? String.valueOf(path) : path + "?" + query;
    }

    private static void leadTo(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /**
     * Sends the browser on to where it was going.
     *
     * @param wanted path and query with the context path, from the page; anything that leads out leads home
     */
    public static void leaveFor(String wanted) {
        String context = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
        String inside = wanted.startsWith(context + "/") ? wanted.substring(context.length()) : "";
        leadTo(context + WantedAddress.orHome(inside));
    }
}
