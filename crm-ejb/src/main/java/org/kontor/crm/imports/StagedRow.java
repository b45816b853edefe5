package org.kontor.crm.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is staged.
 *
 * @param number the row's number, from 1
 * @param line physical line, from 1
 * @param raw the row in the file's own format
 * @param data what it says, as JSON; null when it cannot be taken
 * @param nameFolded the name for matching, null when it cannot be taken
 * @param externalId the external id, if it has one
 * @param responsibleId who will be responsible if it creates a company
 * @param availableToEveryone the flag a created company will have
 * @param reasons why it cannot be taken; none when it can
 * @param newLabels by field, the words that name no value of the field's selection list yet
 */
record StagedRow(
        long number,
        long line,
        String raw,
        @Nullable String data,
        @Nullable String nameFolded,
        @Nullable String externalId,
        long responsibleId,
        boolean availableToEveryone,
        List<Reason> reasons,
        Map<String, String> newLabels) {}
