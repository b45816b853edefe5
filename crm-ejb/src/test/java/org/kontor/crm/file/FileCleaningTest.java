package org.kontor.crm.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kontor.crm.draft.DraftService;

/** What is cleaned away is nothing that somebody could still save. */
class FileCleaningTest {

    @Test
    void aDraftsPictureIsThereAsLongAsTheDraft() {
        assertThat(FileCleaning.LOOSE_KEPT).isGreaterThan(DraftService.KEPT);
    }
}
