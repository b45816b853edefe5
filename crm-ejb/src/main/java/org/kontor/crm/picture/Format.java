package org.kontor.crm.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The formats that are taken, told apart by their first bytes. */
enum Format {
    PNG("\\x89PNG\\r\\n\\x1a\\n.*"),
    JPEG("\\xff\\xd8\\xff.*"),
    WEBP("RIFF....WEBP.*");

    private static final int HEAD = 16;

    private final Pattern start;

    Format(String start) {
        this.start = Pattern.compile(start, Pattern.DOTALL);
    }

    /** The format of a file, empty for every other content. */
    static Optional<Format> of(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        for (Format format : values()) {
            if (format.start.matcher(head).matches()) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** A reader of exactly this format; the server's registry of readers, which others fill too, is not asked. */
    ImageReader reader() throws IOException {
        return this == WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(name()).next();
    }
}
