package org.kontor.crm.structure.planted.undeclared.used;

/** Used without being declared. */
public record Used() {}
