package org.kontor.crm.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.staff.Admission;

/** Why a directory or this house lets somebody not in, as the sign-in page says it. */
enum SignInRefusal {
    /** The directory cannot be asked. */
    AWAY,
    /** What the provider answered fits nothing that was asked: too old, used before, or from elsewhere. */
    STALE,
    /** The provider vouches for nobody. */
    DENIED,
    NO_GROUP,
    CLOSED,
    TAKEN,
    UNFIT;

    /** Parameter of the sign-in page. */
    static final String PARAMETER = "refused";

    private static final String ATTRIBUTE = "org.kontor.crm.refusal";

    static SignInRefusal of(Admission.Outcome outcome) {
        return switch (outcome) {
            case NO_GROUP -> NO_GROUP;
            case CLOSED -> CLOSED;
            case TAKEN -> TAKEN;
            case UNFIT -> UNFIT;
            case ADMITTED -> throw new IllegalArgumentException("no refusal");
        };
    }

    /** Leaves it in the request, for the page that answers. */
    void keep(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What was left in the request, or stands in its address. */
    static Optional<SignInRefusal> in(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignInRefusal kept
                ? Optional.of(kept)
                : named(request.getParameter(PARAMETER));
    }

    private static Optional<SignInRefusal> named(@Nullable String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** Key of the sentence. */
    String key() {
        return "signin.refusal." + name();
    }
}
