package org.kontor.crm.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The page somebody wanted before signing in: path and query below the application, carried in the parameter
 * {@value #PARAMETER} of the sign-in page. What a link brings there is trusted no further than that it stays inside.
 */
public final class WantedAddress {

    /** Address of the sign-in page below the application. */
    public static final String SIGN_IN = "/sign-in";

    /** Parameter of the sign-in page. */
    public static final String PARAMETER = "to";

    private static final String HOME = "/companies";
    private static final int LONGEST = 2_000;

    private WantedAddress() {}

    /** The sign-in page that leads back to the page of this request, with the context path. */
    static String signInFor(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        String wanted = query == null ? path : path + "?" + query;
        return request.getContextPath() + signInFor(wanted.equals("/") ? null : wanted);
    }

    /** Address of the page that asks for the second factor, below the application. */
    static final String CODE = "/sign-in/code";

    /** The sign-in page that leads on to a page, below the application. */
    static String signInFor(@Nullable String wanted) {
        return leadingOn(SIGN_IN, wanted);
    }

    /** The page for the second factor that leads on to a page, below the application. */
    static String codeFor(@Nullable String wanted) {
        return leadingOn(CODE, wanted);
    }

    static String leadingOn(String page, @Nullable String wanted) {
        return wanted == null || !safe(wanted)
                ? page
                : page + "?" + PARAMETER + "=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    /**
     * Where to go after signing in.
     *
     * @param wanted what the parameter says, from anybody
     * @return path and query below the application; the list of companies unless the parameter names a page inside
     */
    public static String orHome(@Nullable String wanted) {
        return wanted != null && safe(wanted) ? wanted : HOME;
    }

    /** One slash, no host, no trick with backslashes or control characters, and not the sign-in page again. */
    private static boolean safe(String wanted) {
        if (wanted.length() > LONGEST || !wanted.startsWith("/") || wanted.startsWith("//")) {
            return false;
        }
        if (wanted.indexOf('\\') >= 0 || wanted.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        try {
            URI uri = new URI(wanted);
            String path = uri.getPath();
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && path != null
                    && path.equals(uri.normalize().getPath())
                    && !path.equals(SIGN_IN)
                    && !path.startsWith(SIGN_IN + "/")
                    && !path.startsWith("//");
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
