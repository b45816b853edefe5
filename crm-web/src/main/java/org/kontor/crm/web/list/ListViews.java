package org.kontor.crm.web.list;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.filter.Asker;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.Query;
import org.kontor.crm.listing.ListKnown;
import org.kontor.crm.listview.SavedView;
import org.kontor.crm.shared.Count;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** The tabs above the list: all, one's own, and the views that are pinned, each with its count. */
@Named
@ViewScoped
public class ListViews implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ALL = "all";
    private static final String MINE = "mine";

    /** Counts of views stop after so long: whoever waits reads the list meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    Me me;

    @Inject
    Texts texts;

    @Inject
    ListView list;

    @Inject
    ShownView shown;

    private final Map<String, Count> counts = new HashMap<>();

    /**
     * A tab.
     *
     * @param key of its count
     * @param current whether the list is this one
     * @param shared whether it is everybody's
     */
    public record Tab(String key, String label, ListAddress address, boolean current, boolean shared)
            implements Serializable {}

    /** The tabs in their order. A view that is none stands at the end as long as it is shown. */
    public List<Tab> getTabs() {
        Conditions mine = mine();
        SavedView current = shown.current().orElse(null);
        boolean own = current == null && list.getState().getConditions().equals(mine);
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(ALL, texts.of("company.views.all"), at(Query.EMPTY), current == null && !own, false));
        tabs.add(new Tab(MINE, list.said("views.mine"), at(mine.query()), own, false));
        shown.all().stream()
                .filter(view -> view.pinned() || view.equals(current))
                .forEach(view -> tabs.add(tab(view, view.equals(current))));
        return tabs;
    }

    /** Views that are no tabs. */
    public List<Tab> getOthers() {
        SavedView current = shown.current().orElse(null);
        return shown.all().stream()
                .filter(view -> !view.pinned() && !view.equals(current))
                .map(view -> tab(view, false))
                .toList();
    }

    /** Counts what the tabs show, in a request of its own. */
    public void count() {
        Instant end = Instant.now().plus(PATIENCE);
        ListKnown known = list.listing().lists().known(me.rights());
        count(ALL, Query.EMPTY, known);
        count(MINE, mine().query(), known);
        for (SavedView view : shown.all()) {
            if (view.pinned() && Instant.now().isBefore(end)) {
                count(key(view), Query.parse(view.query()), known);
            }
        }
    }

    private void count(String key, Query query, ListKnown known) {
        ListState state = new ListState();
        state.read(query, known);
        counts.put(key, list.listing().lists().count(me.rights(), state.filter()));
    }

    /** The number a tab carries; null until it is counted, or where that takes too long. */
    public @Nullable Count countOf(Tab tab) {
        Count count = counts.get(tab.key());
        return count == null || !count.known() ? null : count;
    }

    /** Whether the tabs have their numbers. */
    public boolean isCounted() {
        return !counts.isEmpty();
    }

    private Tab tab(SavedView view, boolean current) {
        return new Tab(key(view), view.name(), address(view), current, view.shared());
    }

    private static String key(SavedView view) {
        return Long.toString(view.id());
    }

    ListAddress address(SavedView view) {
        return at(Query.parse(view.query()).plus(ListState.VIEW, view.id()));
    }

    private ListAddress at(Query query) {
        String size = Objects.requireNonNullElse(list.getAt().state().value(ListState.LIMIT), "");
        return new ListAddress(list.getAt().path(), query.plus(ListState.LIMIT, size));
    }

    private static Conditions mine() {
        return Conditions.NONE.where("responsible", Asker.ME);
    }
}
