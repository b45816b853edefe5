package org.kontor.crm.contact;

import java.io.Serializable;

/** A company as contacts name it. */
public record CompanyRef(long id, String name) implements Serializable {}
