package org.kontor.crm.directory;

/** The directory cannot be asked: nobody's fault who signs in, and no failed try. */
public class DirectoryUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what went wrong, for the log. */
    public DirectoryUnreachable(String what, Throwable cause) {
        super(what, cause);
    }
}
