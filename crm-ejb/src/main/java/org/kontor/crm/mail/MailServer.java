package org.kontor.crm.mail;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import org.kontor.crm.platform.ServerVariables;

/** The mail server of the house, if it has one. */
@ApplicationScoped
public class MailServer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Whether mail can be sent at all. */
    public boolean isThere() {
        return settings().areThere();
    }

    /**
     * Hands a mail over to the server.
     *
     * @throws MailFailed when it does not take it
     */
    public void send(Mail mail) throws MailFailed {
        MailSettings settings = settings();
        Session session = Session.getInstance(settings.properties());
        try (Transport transport = session.getTransport()) {
            MimeMessage message = message(session, settings, mail);
            if (settings.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(settings.user(), settings.password());
            }
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException refused) {
            throw new MailFailed(refused);
        }
    }

    private static MailSettings settings() {
        return MailSettings.of(ServerVariables::value);
    }

    private static MimeMessage message(Session session, MailSettings settings, Mail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.from()));
        for (String address : mail.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
        }
        message.setSubject(mail.subject(), UTF_8);
        // nobody answers a machine by a machine (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        parts.addBodyPart(text);
        Mail.Attachment file = mail.attachment();
        if (file != null) {
            MimeBodyPart attached = new MimeBodyPart();
            attached.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
            attached.setFileName(file.name());
            parts.addBodyPart(attached);
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
    }
}
