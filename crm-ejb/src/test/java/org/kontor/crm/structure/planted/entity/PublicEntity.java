package org.kontor.crm.structure.planted.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks two rules on purpose: public, and without a version. */
@Entity
public class PublicEntity {

    @Id
    Long id;
}
