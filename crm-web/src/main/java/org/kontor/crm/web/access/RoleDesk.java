package org.kontor.crm.web.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.role.RoleDraft;
import org.kontor.crm.role.RoleService;
import org.kontor.crm.role.RoleSketch;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;
import org.omnifaces.util.Faces;

/** The draft of the roles on the page: each edit is kept at once; whoever was faster is told. */
@Dependent
public class RoleDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    RoleService roles;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    @Inject
    Formats formats;

    private @Nullable RoleDraft draft;
    private boolean losingOwn;
    private boolean overtaken;
    private final Problems problems = new Problems();

    void read() {
        show(roles.draft(me.rights()));
    }

    private void show(RoleDraft shown) {
        draft = shown;
        losingOwn = shown.changes() > 0 && !roles.opensSettings(me.rights(), shown);
    }

    RoleDraft draft() {
        return Objects.requireNonNull(draft);
    }

    /** The role in the draft; an empty one when it is not there. */
    RoleSketch role(long id) {
        return draft().book().find(id).orElse(RoleSketch.empty(id));
    }

    /** The role as it holds; an empty one when it is not there. */
    RoleSketch live(long id) {
        return draft().live().find(id).orElse(RoleSketch.empty(id));
    }

    /**
     * Each of these says whether the draft on the page is another one now: as asked, or, when somebody was faster, as theirs.
     */
    boolean put(RoleSketch role) {
        return write("access.lost", version -> roles.put(me.rights(), version, role));
    }

    boolean remove(long id) {
        return write("access.lost", version -> roles.remove(me.rights(), version, id));
    }

    boolean restore(long id) {
        return write("access.lost", version -> roles.restore(me.rights(), version, id));
    }

    boolean discard() {
        return write("access.lost.discard", version -> roles.discard(me.rights(), version));
    }

    /** Publishes the draft; says why not. Whose own settings close behind the act is led out of them. */
    boolean publish() {
        boolean leaving = losingOwn;
        try {
            long changeSet = roles.publish(me.act(), draft().version());
            if (leaving) {
                toasts.say(texts.of("access.said.publishedOut"));
                Faces.redirect(Faces.getRequestContextPath() + "/companies");
                return true;
            }
            toasts.say(texts.of("access.said.published"), changeSet);
            read();
            return true;
        } catch (EditConflict lost) {
            tell(lost, "access.lost.publish");
        } catch (BusinessException refused) {
            toasts.refuse(texts.of(refused));
        }
        return false;
    }

    /** A name made of a text that no role has yet. */
    String unused(String key, String of) {
        String first = texts.of(key, of);
        Set<String> taken = getRoles().stream().map(RoleSketch::namePl).collect(Collectors.toSet());
        String name = first;
        for (int next = 2; taken.contains(name); next++) {
            name = first + " " + next;
        }
        return name;
    }

    private boolean write(String lostKey, LongFunction<RoleDraft> act) {
        problems.clear();
        overtaken = false;
        try {
            show(act.apply(draft().version()));
            return true;
        } catch (EditConflict lost) {
            tell(lost, lostKey);
            return true;
        } catch (Invalid invalid) {
            invalid.problems().forEach(problem -> problems.add(problem.field(), texts.of(problem)));
        }
        return false;
    }

    private void tell(EditConflict lost, String key) {
        overtaken = true;
        toasts.refuse(texts.of(key, lost.who(), formats.when(lost.when())));
        read();
    }

    /** Whether somebody was faster than the last edit. */
    boolean isOvertaken() {
        return overtaken;
    }

    /** Whether publishing would take the right to change settings from the reader. */
    public boolean isLosingOwn() {
        return losingOwn;
    }

    /** Who else changed the draft last, empty when it was the reader or nobody. */
    public String getOther() {
        String who = draft().who();
        return who == null || who.equals(me.user().name()) ? "" : who;
    }

    /** What is wrong with the names. */
    public Problems getProblems() {
        return problems;
    }

    /** All roles of the draft. */
    public List<RoleSketch> getRoles() {
        return draft().book().roles();
    }

    /** How many single changes of a role wait for publication. */
    public int changesOf(RoleSketch one) {
        return draft().changes(one.id()).size();
    }

    /** Roles that hold and that the draft takes away, by name. */
    public List<RoleSketch> getRemoved() {
        return draft().live().roles().stream()
                .filter(one -> draft().book().find(one.id()).isEmpty())
                .sorted(Comparator.comparing(RoleSketch::namePl))
                .toList();
    }

    /** How many facts of the draft are other ones than today. */
    public int getChanges() {
        return draft().changes();
    }
}
