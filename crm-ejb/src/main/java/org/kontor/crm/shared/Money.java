package org.kontor.crm.shared;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * An amount in a currency.
 *
 * @param amount with at most two decimals
 * @param currency ISO 4217 code, three capitals
 */
public record Money(BigDecimal amount, String currency) implements Serializable {}
