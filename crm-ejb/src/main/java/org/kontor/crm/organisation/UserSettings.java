package org.kontor.crm.organisation;

import java.io.Serializable;

/**
 * What users choose for themselves.
 *
 * @param language {@code pl} or {@code en}
 * @param theme colours
 * @param timeZone IANA name
 */
public record UserSettings(String language, Theme theme, String timeZone) implements Serializable {}
