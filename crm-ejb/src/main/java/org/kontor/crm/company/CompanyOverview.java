package org.kontor.crm.company;

import java.io.Serializable;

/**
 * What the page of a company opens with.
 *
 * @param card everything about the company
 * @param history the newest of its history
 */
public record CompanyOverview(CompanyCard card, CompanyHistory history) implements Serializable {}
