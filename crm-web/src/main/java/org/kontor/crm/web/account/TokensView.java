package org.kontor.crm.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.token.AccessToken;
import org.kontor.crm.token.TokenForm;
import org.kontor.crm.token.TokenService;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** *Moje konto > Tokeny dostępu*: the user's own tokens, made, seen and revoked. */
@Named
@ViewScoped
public class TokensView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> DAYS = List.of(7, 30, 90, 180, 365);

    @Inject
    Me me;

    @Inject
    TokenService service;

    @Inject
    NewSecret secret;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private TokenForm form = new TokenForm();
    private List<AccessToken> tokens = List.of();
    private @Nullable AccessToken asked;
    private final Problems problems = new Problems();

    /** Reads the tokens. */
    public void load() {
        tokens = service.own(me.rights());
    }

    /** Makes a token and shows its secret, this once. */
    public void create() {
        problems.clear();
        try {
            secret.show(service.create(me.act(), form));
            form = new TokenForm();
            load();
        } catch (Invalid invalid) {
            invalid.problems().forEach(problem -> problems.add(problem.field(), texts.of(problem)));
        }
    }

    /** Asks before a token is revoked: that cannot be taken back. */
    public void ask(long id) {
        asked = tokens.stream().filter(token -> token.id() == id).findFirst().orElse(null);
    }

    /** Revokes the token that was asked about. */
    public void revoke() {
        AccessToken token = Objects.requireNonNull(asked);
        try {
            service.revoke(me.act(), token.id());
            toasts.say(texts.of("tokens.revoked", token.name()));
        } catch (NotFound goneAlready) {
            toasts.say(texts.of("tokens.revoked", token.name()));
        }
        asked = null;
        load();
    }

    /** For how many days a token may be made. */
    public List<Integer> getDays() {
        return DAYS;
    }

    /** What is being typed. */
    public TokenForm getForm() {
        return form;
    }

    /** The user's tokens, newest first. */
    public List<AccessToken> getTokens() {
        return tokens;
    }

    /** The token to be revoked, null when none is asked about. */
    public @Nullable AccessToken getAsked() {
        return asked;
    }

    /** What is wrong with the form. */
    public Problems getProblems() {
        return problems;
    }
}
