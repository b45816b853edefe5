package org.kontor.crm.draft;

import java.io.Serializable;
import java.time.Instant;

/**
 * A form as it was typed last.
 *
 * @param content as the form's page wrote it
 * @param savedAt when
 */
public record Draft(String content, Instant savedAt) implements Serializable {}
