package org.kontor.crm.web.shell;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.util.Iterator;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.shared.NotFound;
import org.omnifaces.util.Beans;
import org.omnifaces.util.Exceptions;

/**
 * Answers 404 where a record does not exist for the reader and 403 where it may be read but not touched. A click that
 * is refused brings the page anew, with the reason in words; where even the page is refused, its address answers so.
 */
public class Refusals extends ExceptionHandlerFactory {

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

        private void answerFirst(FacesContext context) {
            Iterator<ExceptionQueuedEvent> waiting =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (waiting.hasNext()) {
                int status = status(waiting.next().getContext().getException());
                if (status > 0) {
                    waiting.remove();
                    answer(context, status);
                }
            }
        }

        private static int status(Throwable failure) {
            if (Exceptions.is(failure, NotFound.class)) {
                return 404;
            }
            return Exceptions.is(failure, Forbidden.class) ? 403 : 0;
        }

        private static void answer(FacesContext context, int status) {
            if (!context.getPartialViewContext().isAjaxRequest()) {
                Beans.getReference(Toasts.class).forgetRefusal();
                send(context, status);
            } else if (!context.getResponseComplete()) {
                String reason = status == 404 ? "error.notFound" : "error.forbidden";
                Beans.getReference(Toasts.class)
                        .refuse(Beans.getReference(Texts.class).of(reason));
                Here.showAnew();
            }
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
