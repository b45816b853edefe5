package org.kontor.crm.web.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistChange;
import org.kontor.crm.picklist.PicklistSettings;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;

/** The selection list on the page, and what became of the last act upon it. */
@Named
@ViewScoped
public class PicklistDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    PicklistSettings settings;

    @Inject
    PicklistWords words;

    @Inject
    Texts texts;

    private @Nullable ShownList shown;
    private @Nullable String conflict;
    private @Nullable String refusal;
    private String at = "";
    private final Problems problems = new Problems();

    /** Reads the list with this key. */
    void read(String key) {
        shown = words.show(key, settings.table(me.rights(), ShownList.list(key)));
    }

    /**
     * Writes, says what was done, and reads the list as it is then; what stands in the way stands on the page.
     *
     * @param said key of the confirmation
     * @param open code of the value whose form is open, null when none is
     * @return whether it was done
     */
    boolean write(String said, @Nullable String open, Supplier<PicklistChange> act) {
        forget();
        ShownList before = getShown();
        try {
            PicklistChange change = act.get();
            read(before.key());
            words.confirm(said, change, before, getShown());
            return true;
        } catch (SettingsForbidden taken) {
            throw taken;
        } catch (Invalid invalid) {
            invalid.problems().forEach(problem -> problems.add(problem.field(), texts.of(problem)));
            at = invalid.problems().get(0).field();
        } catch (EditConflict lost) {
            read(before.key());
            conflict = words.conflict(lost, getShown().find(open).orElse(null));
        } catch (NotFound lost) {
            missing();
        } catch (BusinessException refused) {
            refusal = texts.of(refused);
        }
        return false;
    }

    /** Says that somebody has deleted the value. */
    void missing() {
        forget();
        read(getShown().key());
        refusal = texts.of("settings.picklists.gone");
    }

    /** Takes back what was said of the act before. */
    void forget() {
        problems.clear();
        conflict = null;
        refusal = null;
        at = "";
    }

    /** Where the focus belongs after this request. */
    void focus(String element) {
        at = element;
    }

    /** The list on the page. */
    Picklist list() {
        return ShownList.list(getShown().key());
    }

    /** Version of the list on the page. */
    long version() {
        return getShown().table().version();
    }

    /** The values, as they were last read. */
    public ShownList getShown() {
        return Objects.requireNonNull(shown);
    }

    /** Who was faster, null when nobody was. */
    public @Nullable String getConflict() {
        return conflict;
    }

    /** Why nothing was done, null when something was. */
    public @Nullable String getRefusal() {
        return refusal;
    }

    /** What is wrong with the form. */
    public Problems getProblems() {
        return problems;
    }

    /** What the reader has just used, so that the focus stays there: an element's id or what it acts upon. */
    public String getAt() {
        return at;
    }
}
