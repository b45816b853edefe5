package org.kontor.crm.file;

import java.util.List;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** A file has more bytes than the house takes (HTTP 400); nothing of it was stored. */
public class FileTooLarge extends Invalid {

    private static final long serialVersionUID = 1L;

    /** @param megabytes the limit, in units of 1,048,576 bytes */
    public FileTooLarge(long megabytes) {
        super(List.of(Problem.of("file", "file.error.tooLarge", Long.toString(megabytes))));
    }
}
