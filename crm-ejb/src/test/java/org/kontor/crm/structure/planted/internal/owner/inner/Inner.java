package org.kontor.crm.structure.planted.internal.owner.inner;

/** Nobody else's business. */
public record Inner() {}
