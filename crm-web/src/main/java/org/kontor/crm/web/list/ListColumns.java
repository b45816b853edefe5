package org.kontor.crm.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.listview.ListLayout;
import org.kontor.crm.listview.ListLayouts;
import org.kontor.crm.listview.SavedView;
import org.kontor.crm.listview.ShownColumn;
import org.kontor.crm.web.shell.Me;

/** The columns of the list: the reader's own, else the common ones, else the usual ones. */
@Named
@RequestScoped
public class ListColumns {

    @Inject
    Me me;

    @Inject
    ListLayouts layouts;

    @Inject
    ShownView view;

    @Inject
    Listings listings;

    @Inject
    ListFields fields;

    private @Nullable ListLayout layout;
    private @Nullable List<ShownColumn> shown;

    private ListLayout layout() {
        if (layout == null) {
            layout = layouts.find(me.rights(), list()).orElseGet(this::common);
        }
        return layout;
    }

    private ListLayout common() {
        return new ListLayout(ofView().map(SavedView::columns).orElseGet(this::usual), false);
    }

    private Optional<SavedView> ofView() {
        return view.current().filter(one -> !one.columns().isEmpty());
    }

    /** What the reader's own columns are kept for: the list, or a view that has columns. */
    String list() {
        return ofView().map(one -> listings.here().kind() + "/" + one.id())
                .orElse(listings.here().kind());
    }

    /** Whether the list shows columns of a view. */
    public boolean isViewed() {
        return ofView().isPresent();
    }

    /** Whether the view that is shown has columns that are gone, or not for the reader. */
    boolean isViewReduced() {
        return view.current().stream()
                .flatMap(one -> one.columns().stream())
                .anyMatch(column -> !isKnown(column.field()));
    }

    private List<ShownColumn> usual() {
        return listings.here().usual().stream()
                .map(field -> new ShownColumn(field, 0))
                .toList();
    }

    /** The columns shown; the first is always the name, which opens the record. Fields that are gone are left out. */
    List<ShownColumn> shown() {
        if (shown == null) {
            shown = known();
        }
        return shown;
    }

    private List<ShownColumn> known() {
        List<ShownColumn> known = layout().columns().stream()
                .filter(column -> isKnown(column.field()))
                .toList();
        ShownColumn name = known.stream()
                .filter(column -> column.field().equals("name"))
                .findFirst()
                .orElse(new ShownColumn("name", 0));
        return Stream.concat(Stream.of(name), known.stream().filter(column -> !column.equals(name)))
                .toList();
    }

    /** Keys of the fields that are shown, in their order. */
    public List<String> keys() {
        return shown().stream().map(ShownColumn::field).toList();
    }

    /** Keys of the fields that rows carry. */
    List<String> fields() {
        return Stream.concat(shown().stream().map(ShownColumn::field), listings.here().beside().stream())
                .distinct()
                .toList();
    }

    /** All fields that could be shown. */
    List<? extends FieldDescriptor<?>> all() {
        return fields.all().stream().filter(FieldDescriptor::inList).toList();
    }

    private boolean isKnown(String key) {
        return all().stream().anyMatch(field -> field.key().equals(key));
    }

    /** Whether somebody has chosen columns; the usual ones give way on narrow screens more readily. */
    boolean isChosen() {
        return !layout().columns().equals(usual());
    }

    /** Whether the reader has columns of their own. */
    public boolean isOwn() {
        return layout().own();
    }

    /** Whether the reader may give up common columns, and sees them. */
    public boolean isCommonToReset() {
        return !isViewed()
                && !layout().own()
                && me.isMayChangeSettings()
                && layouts.find(me.rights(), listings.here().kind()).isPresent();
    }

    /** How many are shown. */
    public int getCount() {
        return shown().size();
    }

    /** How many could be. */
    public int getAllCount() {
        return all().size();
    }
}
