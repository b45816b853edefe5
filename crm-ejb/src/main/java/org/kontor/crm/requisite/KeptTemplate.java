package org.kontor.crm.requisite;

import java.io.Serializable;

/**
 * A template as administrators see it.
 *
 * @param version rises with every change of the template or its fields
 */
public record KeptTemplate(Template template, long version) implements Serializable {}
