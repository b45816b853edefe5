package org.kontor.crm.web.rest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Operation;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/**
 * Who is asked about, and what.
 *
 * @param user id of the user
 * @param operation what may be done
 */
record AccessQuestion(long user, Operation operation) {

    /**
     * The question of a call.
     *
     * @param user as the caller wrote it, null for the caller
     * @param operation as the caller wrote it, null for reading
     * @param caller id of the caller
     * @throws Invalid naming the parameter that says nothing
     */
    static AccessQuestion of(@Nullable String user, @Nullable String operation, long caller) {
        if (user != null && !user.matches("[0-9]{1,18}")) {
            throw new Invalid(List.of(Problem.of("user", "rest.error.id")));
        }
        Operation asked = operation == null
                ? Operation.READ
                : Stream.of(Operation.values())
                        .filter(one -> one.name().equals(operation.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new Invalid(List.of(Problem.of("operation", "rest.error.operation"))));
        return new AccessQuestion(user == null ? caller : Long.parseLong(user), asked);
    }
}
