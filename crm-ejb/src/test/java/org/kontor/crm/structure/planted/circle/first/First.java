package org.kontor.crm.structure.planted.circle.first;

import org.kontor.crm.structure.planted.circle.second.Second;

/** Breaks a rule on purpose. */
public record First(Second second) {}
