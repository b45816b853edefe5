package org.kontor.crm.company;

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

/** An address of a legal identity; part of its company, whose version it raises. */
@Entity
@Table(name = "requisite_address")
class RequisiteAddress {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "requisite_address_id")
    @SequenceGenerator(name = "requisite_address_id", sequenceName = "requisite_address_id_seq", allocationSize = 1)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "company_id", updatable = false)
    Company company;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "requisite_id", updatable = false)
    Requisite requisite;

    @Enumerated(EnumType.STRING)
    AddressKind kind;

    String text;

    int position;

    /** For JPA. */
    protected RequisiteAddress() {}

    RequisiteAddress(Requisite requisite) {
        this.requisite = requisite;
        company = requisite.company();
    }

    void set(AddressForm form, int place) {
        kind = form.getKind();
        text = form.getText().strip();
        position = place;
    }
}
