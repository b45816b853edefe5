package org.kontor.crm.web.shell;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The address the browser shows, with its state. */
public final class Here {

    private Here() {}

    /** The query of the address, in its order; null when there is none. */
    public static @Nullable String query(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return asked == null ? request.getQueryString() : asked.toString();
    }

    /** Sends the browser to the very address it is at. */
    public static void showAnew() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        try {
            external.redirect(query == null ? String.valueOf(path) : path + "?" + query);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
