package org.kontor.crm.access;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * Why one user may or may not do something with one record, with the names a reader needs.
 *
 * @param userId who was asked about
 * @param userName that user's name
 * @param entity kind of record
 * @param operation what was asked
 * @param subject the record as rights see it
 * @param reading whether the record may be read at all, and why; what one may not read one may do nothing with
 * @param decision verdict and reasons for the operation itself; the same as for reading, when that was asked
 * @param responsible name of the person responsible for the record
 * @param responsibleDepartments that person's departments, from the top of the tree down
 * @param userDepartments the asked user's departments, from the top of the tree down
 * @param hidden keys of the fields of such records that do not exist for the user; none for a reader who may not know them
 * @param fixed keys of those that the user reads and may not set
 * @param flips what would turn the verdict round, the smallest first; none where nothing single would
 */
public record Explanation(
        long userId,
        String userName,
        Entity entity,
        Operation operation,
        Subject subject,
        Decision reading,
        Decision decision,
        String responsible,
        List<String> responsibleDepartments,
        List<String> userDepartments,
        Set<String> hidden,
        Set<String> fixed,
        List<Flip> flips)
        implements Serializable {

    public Explanation {
        responsibleDepartments = List.copyOf(responsibleDepartments);
        userDepartments = List.copyOf(userDepartments);
        hidden = Set.copyOf(hidden);
        fixed = Set.copyOf(fixed);
        flips = List.copyOf(flips);
    }

    /** The same of another operation. */
    Explanation about(Operation other, Decision decided, List<Flip> turning) {
        return new Explanation(
                userId,
                userName,
                entity,
                other,
                subject,
                reading,
                decided,
                responsible,
                responsibleDepartments,
                userDepartments,
                hidden,
                fixed,
                turning);
    }

    /** The verdict. */
    public boolean allowed() {
        return reading.allowed() && decision.allowed();
    }
}
