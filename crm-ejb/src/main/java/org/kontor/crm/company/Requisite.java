package org.kontor.crm.company;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.crm.requisite.TemplateField;

/** A legal identity of a company; part of its company, whose version it raises. */
@Entity
@Table(name = "requisite")
class Requisite {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "requisite_id")
    @SequenceGenerator(name = "requisite_id", sequenceName = "requisite_id_seq", allocationSize = 1)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "company_id", updatable = false)
    Company company;

    @Column(name = "template_id")
    Long templateId;

    @Column(name = "is_default")
    boolean byDefault;

    @Column(name = "custom")
    @Convert(converter = RequisiteValues.class)
    Map<String, String> values = Map.of();

    int position;

    @OneToMany(mappedBy = "requisite", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    List<RequisiteAddress> addresses = new ArrayList<>();

    @OneToMany(mappedBy = "requisite", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    List<BankAccount> accounts = new ArrayList<>();

    /** For JPA. */
    protected Requisite() {}

    Requisite(Company company) {
        this.company = company;
    }

    void set(CheckedRequisite checked, int place) {
        templateId = checked.template().id();
        byDefault = checked.byDefault();
        if (!values.equals(checked.values())) {
            values = Map.copyOf(checked.values());
        }
        position = place;
    }

    /** Keeps exactly these parts; new ones have no id yet. */
    void keep(List<RequisiteAddress> keptAddresses, List<BankAccount> keptAccounts) {
        addresses.retainAll(keptAddresses);
        keptAddresses.stream().filter(address -> address.id == null).forEach(addresses::add);
        accounts.retainAll(keptAccounts);
        keptAccounts.stream().filter(account -> account.id == null).forEach(accounts::add);
    }

    Company company() {
        return company;
    }

    Map<Long, RequisiteAddress> addressesById() {
        Map<Long, RequisiteAddress> byId = new HashMap<>();
        addresses.forEach(address -> byId.put(address.id, address));
        return byId;
    }

    Map<Long, BankAccount> accountsById() {
        Map<Long, BankAccount> byId = new HashMap<>();
        accounts.forEach(account -> byId.put(account.id, account));
        return byId;
    }

    String nip() {
        return values.getOrDefault(TemplateField.NIP, "");
    }
}
