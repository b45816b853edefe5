package org.kontor.crm.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.company.PointType;

/** A person's phone, e-mail or messenger; part of the contact, whose version it raises. */
@Entity
@Table(name = "contact_point")
class ContactPoint {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_point_id")
    @SequenceGenerator(name = "contact_point_id", sequenceName = "contact_point_id_seq", allocationSize = 1)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "contact_id", updatable = false)
    Contact contact;

    @Enumerated(EnumType.STRING)
    PointType type;

    @Enumerated(EnumType.STRING)
    PointKind kind;

    @Column(name = "value")
    String value;

    String normalized;

    int position;

    /** For JPA. */
    protected ContactPoint() {}

    ContactPoint(Contact contact, PointType type) {
        this.contact = contact;
        this.type = type;
    }

    void set(PointForm form, String normalizedValue, int place) {
        kind = form.getKind();
        value = form.getValue().strip();
        normalized = normalizedValue;
        position = place;
    }
}
