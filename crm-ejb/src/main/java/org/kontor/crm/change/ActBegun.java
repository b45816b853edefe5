package org.kontor.crm.change;

/**
 * An act is about to write within this request: what was read before it may be true no more.
 *
 * @param act who acts and why
 */
public record ActBegun(Act act) {}
