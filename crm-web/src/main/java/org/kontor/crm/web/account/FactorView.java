package org.kontor.crm.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.signin.NewSecondFactor;
import org.kontor.crm.signin.SecondFactorService;
import org.kontor.crm.signin.SecondFactorState;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;
import org.kontor.crm.web.signin.Proofs;

/** *Moje konto > Bezpieczeństwo*: the second factor, set up, switched off, its recovery codes. */
@Named
@ViewScoped
public class FactorView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    SecondFactorService service;

    @Inject
    Proofs proofs;

    @Inject
    NewCodes codes;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private SecondFactorState state = new SecondFactorState(null, 0);
    private boolean beginning;
    private @Nullable String code;
    private @Nullable String refusal;
    private final Problems problems = new Problems();

    /** Reads whether there is one. */
    public void load() {
        state = service.own(me.rights());
        beginning = beginning && !state.isOn();
    }

    /** Makes a secret and shows it. */
    public void begin() {
        guarded(() -> {
            service.begin(me.act());
            beginning = true;
        });
    }

    /** Leaves everything as it was. */
    public void giveUp() {
        problems.clear();
        beginning = false;
        code = null;
    }

    /** From now on signing in takes a code. */
    public void confirm() {
        withCode("security.said.on", () -> codes.show(service.confirm(me.act(), typed())));
    }

    /** Makes new recovery codes. */
    public void renew() {
        withCode("security.said.codes", () -> codes.show(service.renewCodes(me.act(), typed())));
    }

    /** Signing in takes the password alone again. */
    public void switchOff() {
        withCode("security.said.off", () -> service.switchOff(me.act(), typed()));
    }

    /** A field that is left empty is no try. */
    private void withCode(String said, Runnable act) {
        if (typed().isBlank()) {
            problems.clear();
            refusal = null;
            problems.add(SecondFactorService.FIELD, texts.of("security.code.missing"));
            return;
        }
        if (guarded(() -> proofs.withCode(act))) {
            code = null;
            toasts.say(texts.of(said));
        }
    }

    private boolean guarded(Runnable act) {
        problems.clear();
        refusal = null;
        try {
            act.run();
            load();
            return true;
        } catch (Invalid invalid) {
            invalid.problems().forEach(problem -> problems.add(problem.field(), texts.of(problem)));
        } catch (BusinessException refused) {
            refusal = texts.of(refused);
        }
        return false;
    }

    private String typed() {
        return code == null ? "" : code;
    }

    /** What is known of it. */
    public SecondFactorState getState() {
        return state;
    }

    /** Whether one is being set up. */
    public boolean isBeginning() {
        return beginning;
    }

    /** The one that is being set up, in words; null when none is. */
    public @Nullable NewSecondFactor getFresh() {
        return beginning ? service.waiting(me.act()) : null;
    }

    /** The same as a picture. */
    public @Nullable QrPicture getPicture() {
        NewSecondFactor fresh = getFresh();
        return fresh == null ? null : QrPicture.of(fresh.address());
    }

    public @Nullable String getCode() {
        return code;
    }

    /** A code of the authenticator or for recovery. */
    public void setCode(@Nullable String code) {
        this.code = code;
    }

    /** Why nothing was done, null when something was. */
    public @Nullable String getRefusal() {
        return refusal;
    }

    /** What is wrong with the code. */
    public Problems getProblems() {
        return problems;
    }

    /** The codes that were just made. */
    public List<String> getCodes() {
        return codes.getAll();
    }
}
