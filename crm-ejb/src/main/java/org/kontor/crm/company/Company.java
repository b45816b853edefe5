package org.kontor.crm.company;

import jakarta.json.JsonObject;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Subject;
import org.kontor.crm.customfield.CustomColumn;
import org.kontor.crm.customfield.CustomValues;
import org.kontor.crm.identifier.TextFold;

/**
 * A company while it is being changed. The database keeps version, times and authors; the service locks the row before
 * it compares the form's version. Sort keys are no business of JPA. Values are set by methods of this
 * class only: JPA notices nothing else.
 */
@Entity
@Table(name = "company")
class Company {

    private static final int FOLDED_MAX = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "company_id")
    @SequenceGenerator(name = "company_id", sequenceName = "company_id_seq", allocationSize = 1)
    Long id;

    @Column(insertable = false, updatable = false)
    int version;

    String name;

    @Column(name = "name_folded")
    String nameFolded;

    @Column(name = "type_id")
    @Nullable
    Long typeId;

    @Column(name = "industry_id")
    @Nullable
    Long industryId;

    @Column(name = "employees_id")
    @Nullable
    Long employeesId;

    @Column(name = "revenue_amount")
    @Nullable
    BigDecimal revenueAmount;

    @Column(name = "revenue_currency")
    @Nullable
    String revenueCurrency;

    @Column(name = "responsible_id")
    Long responsibleId;

    @Column(name = "available_to_everyone")
    boolean availableToEveryone;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    @Column(name = "logo_id")
    @Nullable
    Long logoId;

    @Convert(converter = CustomColumn.class)
    String custom = "{}";

    @OneToMany(mappedBy = "company", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    List<CommunicationPoint> points = new ArrayList<>();

    @OneToMany(mappedBy = "company", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    List<Address> addresses = new ArrayList<>();

    @OneToMany(mappedBy = "company", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    List<Requisite> requisites = new ArrayList<>();

    void rename(String newName) {
        name = newName;
        String folded = TextFold.fold(newName);
        nameFolded = folded.length() > FOLDED_MAX ? folded.substring(0, FOLDED_MAX) : folded;
    }

    void choose(@Nullable Long type, @Nullable Long industry, @Nullable Long employees) {
        typeId = type;
        industryId = industry;
        employeesId = employees;
    }

    void assign(long responsible, boolean everyone) {
        responsibleId = responsible;
        availableToEveryone = everyone;
    }

    void referAs(@Nullable String external) {
        externalId = external;
    }

    void wear(@Nullable Long logo) {
        logoId = logo;
    }

    /** The same values written otherwise are no change. */
    void customise(JsonObject values) {
        if (!CustomValues.parse(custom).equals(values)) {
            custom = values.toString();
        }
    }

    /** Keeps exactly these parts; new ones have no id yet. */
    void keep(List<CommunicationPoint> keptPoints, List<Address> keptAddresses, List<Requisite> keptRequisites) {
        points.retainAll(keptPoints);
        keptPoints.stream().filter(point -> point.id == null).forEach(points::add);
        addresses.retainAll(keptAddresses);
        keptAddresses.stream().filter(address -> address.id == null).forEach(addresses::add);
        requisites.retainAll(keptRequisites);
        keptRequisites.stream().filter(requisite -> requisite.id == null).forEach(requisites::add);
    }

    Map<Long, CommunicationPoint> pointsById() {
        Map<Long, CommunicationPoint> byId = new HashMap<>();
        points.forEach(point -> byId.put(point.id, point));
        return byId;
    }

    Map<Long, Address> addressesById() {
        Map<Long, Address> byId = new HashMap<>();
        addresses.forEach(address -> byId.put(address.id, address));
        return byId;
    }

    Map<Long, Requisite> requisitesById() {
        Map<Long, Requisite> byId = new HashMap<>();
        requisites.forEach(requisite -> byId.put(requisite.id, requisite));
        return byId;
    }

    Set<String> nips() {
        return requisites.stream().map(Requisite::nip).collect(Collectors.toSet());
    }

    /** By the requisite's id, the template it has. */
    Map<Long, Long> templatesById() {
        Map<Long, Long> byId = new HashMap<>();
        requisites.forEach(requisite -> byId.put(requisite.id, requisite.templateId));
        return byId;
    }

    /** The same amount written otherwise is no change. */
    void setRevenue(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            revenueAmount = null;
            revenueCurrency = null;
        } else {
            if (revenueAmount == null || revenueAmount.compareTo(amount) != 0) {
                revenueAmount = amount;
            }
            revenueCurrency = currency;
        }
    }

    Subject subject() {
        return new Subject(responsibleId, availableToEveryone);
    }
}
