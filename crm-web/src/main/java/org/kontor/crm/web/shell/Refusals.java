package org.kontor.crm.web.shell;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Reason;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.ViewOnlyRefused;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.NotFound;
import org.omnifaces.util.Beans;

/**
 * Answers 404 where a record does not exist for the reader and 403 where it may be read but not touched. A click that
 * is refused brings the page anew, with the reason in words; where even the page is refused, its address answers so.
 */
public class Refusals extends ExceptionHandlerFactory {

    /** Request attribute in which the page of the refusal finds the reason. */
    private static final String WHY = "refusal";

    /** Request attribute with the address that explains it; missing where no record does. */
    private static final String EXPLAINED = "refusalExplained";

    private static final Map<String, String> RECORDS = Map.of("company", "/companies/", "contact", "/contacts/");

    /** Parameter of pages that keep what was typed when they are opened again. */
    private static final String KEPT = "kept";

    /** @param wrapped the factory before this one */
    public Refusals(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            answerFirst(FacesContext.getCurrentInstance());
            getWrapped().handle();
        }

        /** What one of them is answered with ends the page, so no other is left to answer. */
        private void answerFirst(FacesContext context) {
            Iterator<ExceptionQueuedEvent> waiting =
                    getUnhandledExceptionQueuedEvents().iterator();
            boolean answered = false;
            while (waiting.hasNext()) {
                ExceptionQueuedEventContext event = waiting.next().getContext();
                answered = answered || isAnswered(context, event);
                if (answered) {
                    waiting.remove();
                }
            }
        }

        private static boolean isAnswered(FacesContext context, ExceptionQueuedEventContext event) {
            BusinessException refusal = refusal(context, event.getException());
            if (isForgotten(context, event.getException())) {
                Here.openAgain();
            } else if (isForged(context, event)) {
                refuseForged(context);
            } else if (refusal != null) {
                answer(context, refusal);
            } else {
                return false;
            }
            return true;
        }

        /** The server no longer knows the page; one that keeps what was typed is opened again and fills it in. */
        private static boolean isForgotten(FacesContext context, Throwable failure) {
            return failure instanceof ViewExpiredException
                    && context.getPartialViewContext().isAjaxRequest()
                    && context.getExternalContext().getRequestParameterMap().containsKey(KEPT);
        }

        /** The state that came with a page is none of the page's, or of nobody's: what was sent is wrong, not the server. */
        private static boolean isForged(FacesContext context, ExceptionQueuedEventContext event) {
            boolean unknown = event.getException() instanceof ViewExpiredException;
            return unknown
                    ? !context.getPartialViewContext().isAjaxRequest()
                    : PhaseId.RESTORE_VIEW.equals(event.getPhaseId()) && isSent(context);
        }

        private static boolean isSent(FacesContext context) {
            return context.getExternalContext().getRequest() instanceof HttpServletRequest request
                    && request.getMethod().equals("POST");
        }

        private static void refuseForged(FacesContext context) {
            if (context.getPartialViewContext().isAjaxRequest()) {
                Here.showAnew();
            } else {
                send(context, HttpServletResponse.SC_BAD_REQUEST);
            }
        }

        private static @Nullable BusinessException refusal(FacesContext context, Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (isRefusal(context, cause)) {
                    return (BusinessException) cause;
                }
            }
            return null;
        }

        /** What a click is refused for is told on the page; a page itself can only be missing or forbidden. */
        private static boolean isRefusal(FacesContext context, Throwable cause) {
            boolean click = context.getPartialViewContext().isAjaxRequest();
            return cause instanceof NotFound
                    || cause instanceof Forbidden
                    || cause instanceof SettingsForbidden
                    || cause instanceof ViewOnlyRefused
                    || (click && cause instanceof BusinessException);
        }

        private static void answer(FacesContext context, BusinessException refusal) {
            Toasts toasts = Beans.getReference(Toasts.class);
            String why = why(refusal);
            if (!context.getPartialViewContext().isAjaxRequest()) {
                toasts.forgetRefusal();
                context.getExternalContext().getRequestMap().put(WHY, why);
                explain(context, refusal);
                send(context, refusal instanceof NotFound ? 404 : 403);
            } else if (!context.getResponseComplete()) {
                toasts.refuse(why);
                Here.showAnew();
            }
        }

        /** The record that was refused explains itself on its page, and for this very operation. */
        private static void explain(FacesContext context, BusinessException refusal) {
            String id = context.getExternalContext().getRequestParameterMap().get("id");
            if (refusal instanceof Forbidden forbidden && id != null && id.matches("\\d{1,18}")) {
                String view = context.getViewRoot() == null
                        ? ""
                        : context.getViewRoot().getViewId();
                String kind = forbidden.entity().name().toLowerCase(Locale.ROOT);
                if (view.startsWith("/" + kind + "/edit") && RECORDS.containsKey(kind)) {
                    context.getExternalContext()
                            .getRequestMap()
                            .put(EXPLAINED, RECORDS.get(kind) + id + "?why=" + forbidden.operation());
                }
            }
        }

        private static String why(BusinessException refusal) {
            Texts texts = Beans.getReference(Texts.class);
            String language = Beans.getReference(Me.class).getLanguage();
            if (refusal instanceof SettingsForbidden settings) {
                List<String> roles = settings.roles(language);
                return texts.of("failure.403.settings", roles.size(), String.join(", ", roles));
            }
            if (!(refusal instanceof Forbidden forbidden)) {
                return refusal instanceof NotFound ? texts.of("error.notFound") : texts.of(refusal);
            }
            List<String> roles = forbidden.decision().roles().stream()
                    .map(Reason::role)
                    .filter(Objects::nonNull)
                    .map(role -> role.name(language))
                    .distinct()
                    .toList();
            String operation = forbidden.operation().name();
            String level = forbidden.decision().level().name();
            return texts.of("failure.403.why", operation, level, roles.size(), String.join(", ", roles));
        }

        private static void send(FacesContext context, int status) {
            try {
                context.getExternalContext().responseSendError(status, "");
                context.responseComplete();
            } catch (IOException gone) {
                throw new FacesException(gone);
            }
        }
    }
}
