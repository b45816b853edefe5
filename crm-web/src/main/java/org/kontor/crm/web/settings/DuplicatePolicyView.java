package org.kontor.crm.web.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.duplicate.DuplicatePolicy;
import org.kontor.crm.duplicate.DuplicateSettings;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** *Duplikaty*: what is told of similar companies outside one's rights. Saved at once, and can be taken back. */
@Named
@ViewScoped
public class DuplicatePolicyView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    DuplicateSettings settings;

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    @Inject
    Toasts toasts;

    private @Nullable DuplicatePolicy policy;
    private boolean showOwner;

    /** Reads the policy. */
    public void load() {
        policy = settings.policy(me.rights());
        showOwner = policy.showOwner();
    }

    /** Saves it as the switch stands. */
    public void save() {
        DuplicatePolicy wanted =
                new DuplicatePolicy(Objects.requireNonNull(policy).version(), showOwner);
        try {
            Long changeSet = settings.save(me.act(), wanted);
            if (changeSet != null) {
                String said = texts.of(showOwner ? "settings.duplicates.said.on" : "settings.duplicates.said.off");
                toasts.say(said, changeSet);
            }
        } catch (EditConflict lost) {
            String who = texts.actor(lost.who(), lost.consoleUser());
            toasts.refuse(texts.of("settings.duplicates.lost", who, formats.when(lost.when())));
        }
        load();
    }

    public boolean isShowOwner() {
        return showOwner;
    }

    public void setShowOwner(boolean showOwner) {
        this.showOwner = showOwner;
    }
}
