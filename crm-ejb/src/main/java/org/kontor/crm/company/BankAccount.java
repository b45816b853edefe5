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
import org.jspecify.annotations.Nullable;

/** A bank account of a legal identity; part of its company, whose version it raises. */
@Entity
@Table(name = "bank_account")
class BankAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bank_account_id")
    @SequenceGenerator(name = "bank_account_id", sequenceName = "bank_account_id_seq", allocationSize = 1)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "company_id", updatable = false)
    Company company;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "requisite_id", updatable = false)
    Requisite requisite;

    @Enumerated(EnumType.STRING)
    AccountKind kind;

    @Column(name = "number")
    String number;

    @Nullable
    String bic;

    @Nullable
    String bank;

    String currency;

    @Column(name = "is_default")
    boolean byDefault;

    int position;

    /** For JPA. */
    protected BankAccount() {}

    BankAccount(Requisite requisite) {
        this.requisite = requisite;
        company = requisite.company();
    }

    void set(CheckedRequisite.Account checked, int place) {
        kind = checked.form().getKind();
        number = checked.number();
        bic = checked.bic();
        String name = checked.form().getBank().strip();
        bank = name.isEmpty() ? null : name;
        currency = checked.form().getCurrency();
        byDefault = checked.byDefault();
        position = place;
    }
}
