package org.kontor.crm.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.filter.Query;
import org.kontor.crm.listview.SavedView;
import org.kontor.crm.listview.SavedViews;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** The views of the list that the reader may read, and the one the address names; read once a request. */
@RequestScoped
public class ShownView {

    @Inject
    Me me;

    @Inject
    Listings listings;

    @Inject
    SavedViews views;

    @Inject
    Texts texts;

    @Inject
    Toasts toasts;

    @Inject
    HttpServletRequest request;

    private @Nullable List<SavedView> all;

    List<SavedView> all() {
        if (all == null) {
            all = views.all(me.rights(), listings.here().kind());
        }
        return all;
    }

    /** Empty when the address names none, or one that is gone or somebody else's. */
    Optional<SavedView> current() {
        String named = Query.parse(Here.query(request)).value(ListState.VIEW);
        return named == null
                ? Optional.empty()
                : all().stream()
                        .filter(view -> named.equals(Long.toString(view.id())))
                        .findFirst();
    }

    /**
     * Says what the list leaves out.
     *
     * @param leftOut parts of the address that could not be read
     * @param reduced whether the view has columns that cannot be shown
     */
    void tellLeftOut(List<String> leftOut, boolean reduced) {
        String name = current().map(SavedView::name).orElse(null);
        if (name != null && (reduced || !leftOut.isEmpty())) {
            toasts.refuse(texts.of("company.views.reduced", name));
        } else if (!leftOut.isEmpty()) {
            toasts.refuse(texts.of("address.leftOut", String.join(", ", leftOut)));
        }
    }
}
