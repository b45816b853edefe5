package org.kontor.crm.web.list;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.listview.SavedView;
import org.kontor.crm.listview.SavedViews;
import org.kontor.crm.listview.ViewDraft;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** Keeps the list's question as a view, and changes the view that is shown. */
@Named
@ViewScoped
public class ViewDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    Texts texts;

    @Inject
    Toasts toasts;

    @Inject
    SavedViews views;

    @Inject
    ShownView shown;

    @Inject
    ListViews tabs;

    @Inject
    ListView list;

    @Inject
    ListColumns columns;

    private @Nullable String name;
    private boolean shared;
    private @Nullable String problem;

    /** Begins a new view, with nothing said of it. */
    public void begin() {
        name = null;
        shared = false;
        problem = null;
    }

    /** Begins to change the view that is shown. */
    public void edit() {
        SavedView view = current();
        name = view.name();
        shared = view.shared();
        problem = null;
    }

    /** Keeps the list as it stands as a view, and shows it. */
    public void add() {
        ViewDraft draft = new ViewDraft(name(), question(), columns.shown(), shared);
        run(() -> {
            long id = views.add(me.act(), list.getKind(), draft);
            toasts.say(texts.of("company.views.added", draft.name()));
            go(tabs.address(views.find(me.rights(), list.getKind(), id).orElseThrow()));
        });
    }

    /** Gives the view its new name, and shares it or keeps it to oneself. */
    public void rename() {
        save(current().draft().named(name()).shared(shared));
    }

    /** Makes the list as it stands what the view asks from now on. */
    public void keepQuestion() {
        save(current().draft().asking(question(), columns.shown()));
    }

    private void save(ViewDraft draft) {
        SavedView view = current();
        run(() -> {
            views.save(me.act(), list.getKind(), view.id(), view.version(), draft);
            toasts.say(texts.of("company.views.saved", draft.name()));
            go(list.getAt());
        });
    }

    /** Deletes the view; the list stays as it stands. */
    public void delete() {
        SavedView view = current();
        run(() -> {
            long changeSet = views.delete(me.act(), list.getKind(), view.id(), view.version());
            toasts.say(texts.of("company.views.deleted", view.name()), changeSet);
            go(list.getAt().without(ListState.VIEW));
        });
    }

    /** Moves the view's tab one place. */
    public void move(int step) {
        List<Long> order = pinned();
        int at = order.indexOf(current().id());
        int to = at + step;
        if (at >= 0 && to >= 0 && to < order.size()) {
            order.add(to, order.remove(at));
            arrange(order);
        }
    }

    /** Makes the view a tab, or none. */
    public void pin(boolean on) {
        List<Long> order = pinned();
        order.remove(current().id());
        if (on) {
            order.add(current().id());
        }
        arrange(order);
    }

    private void arrange(List<Long> order) {
        run(() -> {
            views.arrange(me.act(), list.getKind(), order);
            go(list.getAt());
        });
    }

    private List<Long> pinned() {
        return new ArrayList<>(shown.all().stream()
                .filter(SavedView::pinned)
                .map(SavedView::id)
                .toList());
    }

    /** Says what is wrong where it was asked; what else is refused, in a toast. */
    private void run(Runnable act) {
        problem = null;
        try {
            act.run();
        } catch (Invalid refused) {
            problem = texts.of(refused.problems().get(0));
        } catch (BusinessException refused) {
            toasts.refuse(texts.of(refused));
            go(list.getAt());
        }
    }

    private static void go(ListAddress address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address.toString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String question() {
        return list.getState().filter().query().text();
    }

    private String name() {
        return Objects.requireNonNullElse(name, "");
    }

    private SavedView current() {
        return shown.current().orElseThrow();
    }

    /** Whether a view is shown. */
    public boolean isShown() {
        return shown.current().isPresent();
    }

    /** The view that is shown. */
    public SavedView getView() {
        return current();
    }

    /** Whether the reader may change the view that is shown. */
    public boolean isMayWrite() {
        return shown.current().filter(view -> views.mayWrite(me.rights(), view)).isPresent();
    }

    /** Whether the reader may share it or take it back: whoever made it keeps it. */
    public boolean isMayShare() {
        return me.isMayChangeSettings() && current().ownerId() == me.getId();
    }

    /** Whether the list asks something else than the view does, or shows other columns. */
    public boolean isMoved() {
        SavedView view = current();
        return !view.query().equals(question()) || !view.columns().equals(columns.shown());
    }

    /** Whether the view's tab has another one on that side. */
    public boolean canMove(int step) {
        List<Long> order = pinned();
        int to = order.indexOf(current().id()) + step;
        return current().pinned() && to >= 0 && to < order.size();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    /** What is wrong with what was typed, null when nothing is. */
    public @Nullable String getProblem() {
        return problem;
    }
}
