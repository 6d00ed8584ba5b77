package org.regionalcatalog.model;

import java.math.BigDecimal;

/**
 * A sum of money.
 *
 * @param amount exact, with two decimal places
 * @param currency the ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {}
