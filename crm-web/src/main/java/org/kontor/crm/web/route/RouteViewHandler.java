package org.kontor.crm.web.route;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes addresses instead of page names wherever Faces makes a link, a form or a redirect. */
public class RouteViewHandler extends ViewHandlerWrapper {

    /** @param wrapped the handler of the implementation */
    public RouteViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    /** Forms post back to the address they were shown at. */
    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Map<String, String> sent = context.getExternalContext().getRequestParameterMap();
        return address(context, viewId, sent.getOrDefault(RoutedRequest.ID, ""))
                .map(path -> path + query(context, viewId))
                .orElseGet(() -> super.getActionURL(context, viewId));
    }

    /** The state of the page stays in the address when it posts. */
    private static String query(FacesContext context, String viewId) {
        boolean same = context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        Object query = context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_QUERY_STRING);
        return same && query != null ? "?" + query : "";
    }

    @Override
    public String getBookmarkableURL(
            FacesContext context,
            String viewId,
            @Nullable Map<String, List<String>> parameters,
            boolean includeViewParams) {
        return linked(context, viewId, parameters, true)
                .orElseGet(() -> super.getBookmarkableURL(context, viewId, parameters, includeViewParams));
    }

    @Override
    public String getRedirectURL(
            FacesContext context,
            String viewId,
            @Nullable Map<String, List<String>> parameters,
            boolean includeViewParams) {
        return linked(context, viewId, parameters, false)
                .orElseGet(() -> super.getRedirectURL(context, viewId, parameters, includeViewParams));
    }

    private static Optional<String> linked(
            FacesContext context, String viewId, @Nullable Map<String, List<String>> parameters, boolean bookmark) {
        Map<String, List<String>> rest = parameters == null ? new HashMap<>() : new HashMap<>(parameters);
        List<String> ids = rest.remove(RoutedRequest.ID);
        String id = ids == null || ids.isEmpty() ? "" : ids.get(0);
        var external = context.getExternalContext();
        return address(context, viewId, id)
                .map(url ->
                        bookmark ? external.encodeBookmarkableURL(url, rest) : external.encodeRedirectURL(url, rest));
    }

    private static Optional<String> address(FacesContext context, String viewId, String id) {
        String root = context.getExternalContext().getRequestContextPath();
        return Routes.addressOf(viewId, id)
                .or(() -> Routes.addressOf(viewId, ""))
                .map(path -> root + path);
    }
}
