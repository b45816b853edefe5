package org.kontor.crm.structure.planted.circle.second;

import org.kontor.crm.structure.planted.circle.first.First;

/** Breaks a rule on purpose. */
public record Second(Class<First> first) {}
