package org.kontor.crm.structure.planted.undeclared.user;

import org.kontor.crm.structure.planted.undeclared.used.Used;

/** Breaks a rule on purpose. */
public record User(Used used) {}
