package org.kontor.crm.customfield;

import java.io.Serializable;

/**
 * What a custom field is called and how it is explained, in both languages.
 *
 * @param labelPl Polish label
 * @param labelEn English label
 * @param helpPl Polish line under the field, empty for none
 * @param helpEn English line under the field, empty for none
 */
public record CustomTexts(String labelPl, String labelEn, String helpPl, String helpEn) implements Serializable {}
