package org.kontor.crm.web.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All addresses of pages. A page that is not named here has no address and cannot be called. */
final class Routes {

    /** Order matters only for one page at two addresses: the one with an id first. */
    private static final List<Route> ALL = List.of(
            new Route("/sign-in", "/signin/signin.xhtml"),
            new Route("/sign-in/code", "/signin/code.xhtml"),
            new Route("/password", "/signin/password.xhtml"),
            new Route("/companies", "/company/list.xhtml"),
            new Route("/companies/export", "/company/export.xhtml"),
            new Route("/companies/layout", "/company/layout.xhtml"),
            new Route("/companies/bulk/{id}", "/company/bulk.xhtml"),
            new Route("/companies/new", "/company/edit.xhtml"),
            new Route("/companies/{id}/edit", "/company/edit.xhtml"),
            new Route("/companies/{id}", "/company/detail.xhtml"),
            new Route("/contacts", "/contact/list.xhtml"),
            new Route("/contacts/layout", "/contact/layout.xhtml"),
            new Route("/contacts/export", "/contact/export.xhtml"),
            new Route("/contacts/bulk/{id}", "/contact/bulk.xhtml"),
            new Route("/contacts/new", "/contact/edit.xhtml"),
            new Route("/contacts/{id}/edit", "/contact/edit.xhtml"),
            new Route("/contacts/{id}", "/contact/detail.xhtml"),
            new Route("/imports", "/imports/list.xhtml"),
            new Route("/imports/new", "/imports/new.xhtml"),
            new Route("/imports/sources", "/imports/sources.xhtml"),
            new Route("/imports/sources/new", "/imports/source.xhtml"),
            new Route("/imports/sources/{id}", "/imports/source.xhtml"),
            new Route("/imports/{id}", "/imports/detail.xhtml"),
            new Route("/account/changes", "/account/changes.xhtml"),
            new Route("/account/tokens", "/account/tokens.xhtml"),
            new Route("/account/security", "/account/security.xhtml"),
            new Route("/settings", "/settings/index.xhtml"),
            new Route("/settings/users", "/settings/users.xhtml"),
            new Route("/settings/users/new", "/settings/user.xhtml"),
            new Route("/settings/users/{id}", "/settings/user.xhtml"),
            new Route("/settings/departments", "/settings/departments.xhtml"),
            new Route("/settings/groups", "/settings/groups.xhtml"),
            new Route("/settings/picklists", "/settings/picklists.xhtml"),
            new Route("/settings/access", "/settings/access.xhtml"),
            new Route("/settings/person", "/settings/person.xhtml"),
            new Route("/settings/rehearsal", "/settings/rehearsal.xhtml"),
            new Route("/settings/duplicates", "/settings/duplicates.xhtml"),
            new Route("/settings/fields", "/settings/fields.xhtml"),
            new Route("/settings/layout", "/settings/layout.xhtml"),
            new Route("/settings/templates", "/settings/templates.xhtml"));

    /** Pages of one record, and of what kind it is. */
    private static final Map<String, String> RECORDS = Map.of(
            "/company/detail.xhtml", "company",
            "/company/edit.xhtml", "company",
            "/contact/detail.xhtml", "contact",
            "/contact/edit.xhtml", "contact");

    private Routes() {}

    /** The page at the path below the context path. */
    static Optional<Target> at(String path) {
        for (Route route : ALL) {
            Optional<String> id = route.match(path);
            if (id.isPresent()) {
                return Optional.of(new Target(route.viewId(), id.get()));
            }
        }
        return Optional.empty();
    }

    /** The address of a page; with an id the record's, without one the plain one. */
    static Optional<String> addressOf(String viewId, String id) {
        return ALL.stream()
                .filter(route -> route.viewId().equals(viewId) && route.needsId() != id.isEmpty())
                .map(route -> route.path(id))
                .findFirst();
    }

    /**
     * Where an address leads.
     *
     * @param viewId the page
     * @param id id of the record, empty when the address has none
     */
    record Target(String viewId, String id) {

        /** Kind of the record whose page it is, as history names it; null where the page is of no record. */
        @Nullable
        String entity() {
            return id.isEmpty() ? null : RECORDS.get(viewId);
        }
    }
}
