package org.kontor.crm.company;

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

/** A company's phone, e-mail, website or messenger; part of its company, whose version it raises. */
@Entity
@Table(name = "communication_point")
class CommunicationPoint {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "communication_point_id")
    @SequenceGenerator(name = "communication_point_id", sequenceName = "communication_point_id_seq", allocationSize = 1)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "company_id", updatable = false)
    Company company;

    @Enumerated(EnumType.STRING)
    PointType type;

    @Enumerated(EnumType.STRING)
    PointKind kind;

    @Column(name = "value")
    String value;

    String normalized;

    int position;

    /** For JPA. */
    protected CommunicationPoint() {}

    CommunicationPoint(Company company, PointType type) {
        this.company = company;
        this.type = type;
    }

    void set(PointForm form, String normalizedValue, int place) {
        kind = form.getKind();
        value = form.getValue().strip();
        normalized = normalizedValue;
        position = place;
    }
}
