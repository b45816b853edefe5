package org.kontor.crm.structure.planted.internal.guest;

import org.kontor.crm.structure.planted.internal.owner.inner.Inner;

/** Breaks a rule on purpose. */
public record Guest(Inner inner) {}
