package org.kontor.crm.file;

import java.util.List;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** A user has sent more files that nothing was saved with than are kept for one (HTTP 400); nothing of the last was stored. */
public class TooManyLoose extends Invalid {

    private static final long serialVersionUID = 1L;

    /**
     * What is kept for one user.
     *
     * @param files how many
     * @param megabytes what they may have together, in units of 1,048,576 bytes
     * @param days so long each is kept
     */
    public TooManyLoose(int files, int megabytes, long days) {
        super(List.of(Problem.of(
                "file",
                "file.error.loose",
                Integer.toString(files),
                Integer.toString(megabytes),
                Long.toString(days))));
    }
}
