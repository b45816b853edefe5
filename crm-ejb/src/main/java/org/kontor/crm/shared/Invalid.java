package org.kontor.crm.shared;

import java.util.List;

/** A form breaks rules (HTTP 400); names every field at once, so that one round repairs them all. */
public class Invalid extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    /** @param problems at least one */
    public Invalid(List<Problem> problems) {
        super("error.invalid");
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the form's fields. */
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + " " + problems;
    }
}
