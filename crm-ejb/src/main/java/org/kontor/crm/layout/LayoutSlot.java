package org.kontor.crm.layout;

import java.io.Serializable;

/**
 * A field there is, and where it stands as long as nobody has put it elsewhere.
 *
 * @param key key of its descriptor
 * @param section key of its usual section
 * @param fixed whether no layout hides it, because no record is saved without it
 * @param retired whether it is out of use: it keeps its place but is not shown
 */
public record LayoutSlot(String key, String section, boolean fixed, boolean retired) implements Serializable {}
