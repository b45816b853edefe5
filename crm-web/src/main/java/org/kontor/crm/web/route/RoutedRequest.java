package org.kontor.crm.web.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose parameter {@code id} is the one in its path. A parameter of that name in the query counts nothing. */
final class RoutedRequest extends HttpServletRequestWrapper {

    static final String ID = "id";

    private final String id;

    RoutedRequest(HttpServletRequest request, String id) {
        super(request);
        this.id = id;
    }

    @Override
    public @Nullable String getParameter(String name) {
        return ID.equals(name) ? id : super.getParameter(name);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return ID.equals(name) ? new String[] {id} : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> all = new HashMap<>(super.getParameterMap());
        all.put(ID, new String[] {id});
        return Collections.unmodifiableMap(all);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
