package org.kontor.crm.company;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A page of a company's history, newest first.
 *
 * @param next where the older page starts, null at the end
 */
public record CompanyHistory(
        List<CompanyChange> changes, @Nullable Long next) implements Serializable {

    /**
     * Who last changed something of which it tells; what is older than this page is called the work of whoever saved last.
     *
     * @param field holds for the keys of the fields meant
     */
    public CompanyChange last(Predicate<String> field) {
        return changes.stream()
                .filter(change -> change.fields().stream().anyMatch(one -> field.test(one.key())))
                .findFirst()
                .orElse(changes.get(0));
    }
}
