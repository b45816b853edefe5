package org.kontor.crm.mail;

import java.util.Properties;
import java.util.function.UnaryOperator;

/**
 * Which server sends mail, as the server's variables {@code kontor.smtp.*} say.
 *
 * @param host its name, empty where the house has none
 * @param port its port
 * @param user who signs in there, empty for nobody
 * @param password with which password
 * @param from whom mail comes from
 * @param security {@code starttls}, {@code tls} from the first byte, or {@code none}
 */
record MailSettings(String host, int port, String user, String password, String from, String security) {

    private static final String CONNECT_MS = "10000";
    private static final String SILENCE_MS = "20000";

    static MailSettings of(UnaryOperator<String> variables) {
        UnaryOperator<String> told = name -> variables.apply("kontor.smtp." + name);
        String port = told.apply("port");
        return new MailSettings(
                told.apply("host").strip(),
                port.matches("\\d{1,5}") ? Integer.parseInt(port) : 587,
                told.apply("user"),
                told.apply("password"),
                told.apply("from").strip(),
                told.apply("security").strip());
    }

    boolean areThere() {
        return !host.isEmpty() && !from.isEmpty();
    }

    /** As Jakarta Mail takes them. A server that cannot do what was asked gets neither password nor mail. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.from", from);
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MS);
        properties.setProperty("mail.smtp.timeout", SILENCE_MS);
        properties.setProperty("mail.smtp.writetimeout", SILENCE_MS);
        properties.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (security) {
            case "none" -> properties.setProperty("mail.smtp.starttls.enable", "false");
            case "tls" -> properties.setProperty("mail.smtp.ssl.enable", "true");
            default -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
        }
        return properties;
    }

    /** Without the password: it must not land in a log. */
    @Override
    public String toString() {
        return "mail server " + host + ":" + port;
    }
}
