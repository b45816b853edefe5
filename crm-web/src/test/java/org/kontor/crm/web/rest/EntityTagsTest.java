package org.kontor.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class EntityTagsTest {

    @Test
    void ifMatchNamesOneOfSeveralVersionsOrAny() {
        assertThat(EntityTags.names("\"7\"", 7)).isTrue();
        assertThat(EntityTags.names("\"6\", \"7\"", 7)).isTrue();
        assertThat(EntityTags.names("*", 7)).isTrue();
    }

    @Test
    void ifMatchIsComparedStrongly() {
        assertThat(EntityTags.names("\"17\"", 7)).isFalse();
        assertThat(EntityTags.names("7", 7)).isFalse();
        assertThat(EntityTags.names("W/\"7\"", 7)).isFalse();
    }

    @Test
    void ifNoneMatchIsComparedWeakly() {
        assertThat(EntityTags.knows("W/\"7\"", 7)).isTrue();
        assertThat(EntityTags.knows("\"6\"", 7)).isFalse();
    }

    @Test
    void changeWithoutConditionIsRefused() {
        Refusal missing = catchThrowableOfType(Refusal.class, () -> EntityTags.needed(null));

        assertThat(missing.problem().status()).isEqualTo(428);
    }
}
