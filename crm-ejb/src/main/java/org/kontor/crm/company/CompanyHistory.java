package org.kontor.crm.company;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a company's history, newest first.
 *
 * @param next where the older page starts, null at the end
 */
public record CompanyHistory(
        List<CompanyChange> changes, @Nullable Long next) implements Serializable {}
