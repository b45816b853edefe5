package org.kontor.crm.mail;

/** The mail server has not taken a mail; later it may. */
public class MailFailed extends Exception {

    private static final long serialVersionUID = 1L;

    MailFailed(Throwable cause) {
        super(cause);
    }
}
