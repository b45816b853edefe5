package org.kontor.crm.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The secret of a token that was made in this very request: shown once, and in no session that is stored. */
@Named
@RequestScoped
public class NewSecret {

    private @Nullable String text;

    void show(String secret) {
        text = secret;
    }

    /** The secret, null when none was made. */
    public @Nullable String getText() {
        return text;
    }
}
