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

/** A company's address in one line; part of its company, whose version it raises. */
@Entity
@Table(name = "address")
class Address {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "address_id")
    @SequenceGenerator(name = "address_id", sequenceName = "address_id_seq", allocationSize = 1)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "company_id", updatable = false)
    Company company;

    @Enumerated(EnumType.STRING)
    AddressKind kind;

    String text;

    int position;

    /** For JPA. */
    protected Address() {}

    Address(Company company) {
        this.company = company;
    }

    void set(AddressForm form, int place) {
        kind = form.getKind();
        text = form.getText().strip();
        position = place;
    }
}
