package org.kontor.crm.role;

import java.io.Serializable;
import java.time.Instant;
import org.kontor.crm.change.Cause;

/**
 * An act that changed roles, for whoever wants to know who it was, or take it back.
 *
 * @param changeSetId what undo takes
 * @param cause how it was done
 * @param at when
 * @param who name of whoever did it
 * @param undone whether it has been taken back
 */
public record RoleAct(long changeSetId, Cause cause, Instant at, String who, boolean undone) implements Serializable {}
