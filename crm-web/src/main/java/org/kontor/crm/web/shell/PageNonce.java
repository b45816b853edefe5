package org.kontor.crm.web.shell;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page that posts is answered with the number its scripts were given (nonce), whatever the request says that it was: PrimeFaces
 * fails a page, and the error page after it, by one that is missing or made up.
 */
public class PageNonce extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Of the request and of the page's state, by PrimeFaces. */
    private static final String NAME = "primefaces.nonce";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request.getMethod().equals("POST") ? new Posted(request) : request, response);
    }

    /** The number of a page that was shown; null when it has led on to another one since. */
    static @Nullable String of(UIViewRoot page) {
        Map<String, Object> held = page.getViewMap(false);
        return held == null ? null : (String) held.get(NAME);
    }

    private static final class Posted extends HttpServletRequestWrapper {

        private final String fresh =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));

        Posted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return NAME.equals(name) ? nonce(super.getParameter(name)) : super.getParameter(name);
        }

        /** A page that was forgotten takes what the part of it says that is asked for; a whole one gets a number of its own. */
        private String nonce(@Nullable String said) {
            String kept = kept();
            if (kept != null) {
                return kept;
            }
            return said != null && "partial/ajax".equals(getHeader("Faces-Request")) && isNonce(said) ? said : fresh;
        }

        private static @Nullable String kept() {
            FacesContext context = FacesContext.getCurrentInstance();
            UIViewRoot page = context == null ? null : context.getViewRoot();
            return page == null ? null : of(page);
        }

        private static boolean isNonce(String said) {
            try {
                UUID.fromString(new String(Base64.getDecoder().decode(said), StandardCharsets.US_ASCII));
                return true;
            } catch (IllegalArgumentException madeUp) {
                return false;
            }
        }
    }
}
