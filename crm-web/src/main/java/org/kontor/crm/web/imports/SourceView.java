package org.kontor.crm.web.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.importsource.ImportSources;
import org.kontor.crm.importsource.SavedSource;
import org.kontor.crm.importsource.SourceForm;
import org.kontor.crm.importsource.SourceKind;
import org.kontor.crm.importsource.SourceRun;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** One source of imports: its form, and what it has found (I-09). */
@Named
@ViewScoped
public class SourceView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/imports/sources?faces-redirect=true";

    @Inject
    Me me;

    @Inject
    ImportSources sources;

    @Inject
    UserService users;

    @Inject
    SourceTyping typing;

    @Inject
    Formats formats;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable Long id;
    private @Nullable SavedSource stored;
    private SourceForm form = new SourceForm();
    private List<SourceRun> runs = List.of();
    private @Nullable Person owner;
    private @Nullable String refusal;
    private final Problems problems = new Problems();

    /** Reads the source, or opens the form of a new one. */
    public void load() {
        if (id == null) {
            me.rights().requireSettings();
            owner = me.user().person();
        } else {
            SavedSource source = sources.find(me.rights(), id)
                    .orElseThrow(() -> new NotFound(new RecordRef("importSource", Objects.requireNonNull(id))));
            stored = source;
            form = SourceForm.of(source);
            owner = new Person(source.ownerId(), source.ownerName());
            runs = sources.runs(me.rights(), source.id());
        }
        typing.show(form);
    }

    /** Saves what was typed. */
    public @Nullable String save() {
        refusal = null;
        problems.clear();
        typing.read(form, problems);
        form.setOwnerId(owner == null ? null : Long.valueOf(owner.id()));
        if (problems.getCount() > 0) {
            return null;
        }
        try {
            if (stored == null) {
                sources.add(me.act(), form);
            } else {
                sources.save(me.act(), stored.id(), form);
            }
            toasts.say(texts.of("imports.source.said.saved", String.valueOf(form.getName())));
            return LIST;
        } catch (EditConflict lost) {
            refusal = texts.of(
                    "imports.source.conflict", texts.actor(lost.who(), lost.consoleUser()), formats.when(lost.when()));
            form.setVersion(lost.currentVersion());
        } catch (Invalid invalid) {
            invalid.problems().forEach(problem -> problems.add(problem.field(), texts.of(problem)));
        } catch (Forbidden | SettingsForbidden taken) {
            throw taken;
        } catch (BusinessException refused) {
            refusal = texts.of(refused);
        }
        return null;
    }

    /** People who can be the owner. */
    public List<Person> people(String typed) {
        return users.search(typed, 10);
    }

    /** A profile to choose. */
    public record Choice(long id, String name) implements Serializable {}

    /** Profiles to choose from: those that the owner may use, and the one that is kept as long as the owner is. */
    public List<Choice> getProfiles() {
        List<Choice> choices = new ArrayList<>();
        long whose = owner == null ? me.rights().userId() : owner.id();
        sources.profiles(me.rights(), whose).forEach(one -> choices.add(new Choice(one.id(), one.name())));
        SavedSource kept = stored;
        if (kept != null
                && kept.ownerId() == whose
                && choices.stream().noneMatch(one -> one.id() == kept.profileId())) {
            choices.add(new Choice(kept.profileId(), kept.profileName()));
        }
        return choices;
    }

    /** Whether the reader may say where it looks. */
    public boolean isPlaceOpen() {
        return me.isMayChangeSettings();
    }

    /** Kinds to choose from. */
    public List<SourceKind> getKinds() {
        return Stream.of(SourceKind.values()).toList();
    }

    /** The number in the address, null for a new one. */
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    /** The source as it is kept, null for a new one. */
    public @Nullable SavedSource getStored() {
        return stored;
    }

    /** What is being typed. */
    public SourceForm getForm() {
        return form;
    }

    /** The fields that are typed as text. */
    public SourceTyping getTyping() {
        return typing;
    }

    /** What it has found, newest first. */
    public List<SourceRun> getRuns() {
        return runs;
    }

    public @Nullable Person getOwner() {
        return owner;
    }

    public void setOwner(@Nullable Person owner) {
        this.owner = owner;
    }

    /** Why nothing was kept, null when all went well. */
    public @Nullable String getRefusal() {
        return refusal;
    }

    /** What is wrong with what was typed. */
    public Problems getProblems() {
        return problems;
    }
}
