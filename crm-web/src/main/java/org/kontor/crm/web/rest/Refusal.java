package org.kontor.crm.web.rest;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.problem.ProblemDocument;

/** Ends a call with a problem document. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDocument problem;

    /** @param problem the answer */
    public Refusal(ProblemDocument problem) {
        super(problem.code());
        this.problem = problem;
    }

    /** A refusal for what one member or parameter holds. */
    static Refusal of(String field, String key, String... parameters) {
        return new Refusal(ProblemDocument.invalid(List.of(Problem.of(field, key, parameters))));
    }

    ProblemDocument problem() {
        return problem;
    }

    /**
     * The value of an enum that a request names.
     *
     * @param path which member or parameter names it
     */
    static <E extends Enum<E>> E choice(String path, E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> of(path, "error.unknownChoice", String.valueOf(name)));
    }
}
