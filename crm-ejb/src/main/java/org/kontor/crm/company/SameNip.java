package org.kontor.crm.company;

import java.io.Serializable;
import java.util.List;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Problem;

/** Another company the acting user may read has the same NIP, and no reason was given (HTTP 409). */
public class SameNip extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;
    private final List<Twin> twins;

    /**
     * A company with the same NIP.
     *
     * @param id the company
     * @param name its name
     */
    public record Twin(long id, String name) implements Serializable {}

    SameNip(List<Problem> problems, List<Twin> twins) {
        super("company.error.sameNip");
        this.problems = List.copyOf(problems);
        this.twins = List.copyOf(twins);
    }

    /** The fields that hold the NIP. */
    public List<Problem> problems() {
        return problems;
    }

    /** Companies that have it, each readable by the acting user. */
    public List<Twin> twins() {
        return twins;
    }
}
