package org.kontor.crm.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param to addresses of those who get it
 * @param subject what it is about, in one line
 * @param text what it says, plain
 * @param attachment a file with it, null when there is none
 */
public record Mail(
        List<String> to,
        String subject,
        String text,
        @Nullable Attachment attachment) {

    public Mail {
        to = List.copyOf(to);
        subject = subject.replaceAll("\\s+", " ").strip();
    }

    /**
     * A file that goes with a mail.
     *
     * @param name its name
     * @param mediaType what it is
     * @param content its bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, read once, never compared
    public record Attachment(String name, String mediaType, byte[] content) {}
}
