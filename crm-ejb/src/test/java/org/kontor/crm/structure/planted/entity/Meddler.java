package org.kontor.crm.structure.planted.entity;

/** Sets a value that is an entity's own. */
class Meddler {

    void meddle(PublicEntity entity) {
        entity.id = 1L;
    }
}
