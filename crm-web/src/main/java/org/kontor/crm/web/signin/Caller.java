package org.kontor.crm.web.signin;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.kontor.crm.organisation.UserCard;

/**
 * Somebody who has shown who they are.
 *
 * @param user an active user
 */
record Caller(UserCard user) {

    /** Makes the user the caller of this request, for the container and for {@link CurrentUser}. */
    AuthenticationStatus enter(HttpServletRequest request, HttpMessageContext context) {
        request.setAttribute(CurrentUser.ATTRIBUTE, user);
        return context.notifyContainerAboutLogin(new CallerPrincipal(user.login()), Set.of(PasswordStore.USER));
    }
}
