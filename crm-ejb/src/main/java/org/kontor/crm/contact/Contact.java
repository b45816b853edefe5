package org.kontor.crm.contact;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Subject;
import org.kontor.crm.customfield.CustomColumn;
import org.kontor.crm.customfield.CustomValues;
import org.kontor.crm.identifier.TextFold;

/**
 * A person while it is being changed. The database keeps version, times, authors and the whole name; the service locks
 * the row before it compares the form's version. Values are set by methods of this class only: JPA notices nothing else.
 */
@Entity
@Table(name = "contact")
class Contact {

    private static final int FOLDED_MAX = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_id")
    @SequenceGenerator(name = "contact_id", sequenceName = "contact_id_seq", allocationSize = 1)
    Long id;

    @Column(insertable = false, updatable = false)
    int version;

    @Column(name = "first_name")
    String firstName;

    @Column(name = "last_name")
    String lastName;

    @Column(name = "name_folded")
    String nameFolded;

    @Nullable
    String position;

    @Nullable
    LocalDate birthday;

    @Column(name = "responsible_id")
    Long responsibleId;

    @Column(name = "available_to_everyone")
    boolean availableToEveryone;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    @Convert(converter = CustomColumn.class)
    String custom = "{}";

    @OneToMany(mappedBy = "contact", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    List<ContactPoint> points = new ArrayList<>();

    void rename(String first, String last) {
        firstName = first;
        lastName = last;
        String folded = TextFold.fold(first + " " + last);
        nameFolded = folded.length() > FOLDED_MAX ? folded.substring(0, FOLDED_MAX) : folded;
    }

    void describe(@Nullable String job, @Nullable LocalDate born, @Nullable String external) {
        position = job;
        birthday = born;
        externalId = external;
    }

    void assign(long responsible, boolean everyone) {
        responsibleId = responsible;
        availableToEveryone = everyone;
    }

    /** The same values written otherwise are no change. */
    void customise(JsonObject values) {
        if (!CustomValues.parse(custom).equals(values)) {
            custom = values.toString();
        }
    }

    /** Keeps exactly these points; new ones have no id yet. */
    void keep(List<ContactPoint> kept) {
        points.retainAll(kept);
        kept.stream().filter(point -> point.id == null).forEach(points::add);
    }

    Map<Long, ContactPoint> pointsById() {
        Map<Long, ContactPoint> byId = new HashMap<>();
        points.forEach(point -> byId.put(point.id, point));
        return byId;
    }

    Subject subject() {
        return new Subject(responsibleId, availableToEveryone);
    }
}
