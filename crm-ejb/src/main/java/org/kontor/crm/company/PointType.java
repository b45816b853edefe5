package org.kontor.crm.company;

import static org.kontor.crm.company.PointKind.FAX;
import static org.kontor.crm.company.PointKind.HOME;
import static org.kontor.crm.company.PointKind.MAILING;
import static org.kontor.crm.company.PointKind.MOBILE;
import static org.kontor.crm.company.PointKind.OTHER;
import static org.kontor.crm.company.PointKind.PAGER;
import static org.kontor.crm.company.PointKind.SIGNAL;
import static org.kontor.crm.company.PointKind.SKYPE;
import static org.kontor.crm.company.PointKind.TELEGRAM;
import static org.kontor.crm.company.PointKind.VIBER;
import static org.kontor.crm.company.PointKind.WHATSAPP;
import static org.kontor.crm.company.PointKind.WORK;

import java.util.Arrays;
import java.util.List;

/** Ways to reach a company (S-14). */
public enum PointType {
    PHONE("phones"),
    EMAIL("emails"),
    WEBSITE("websites"),
    MESSENGER("messengers");

    private final String field;

    PointType(String field) {
        this.field = field;
    }

    /** The form's field that holds these points. */
    public String field() {
        return field;
    }

    /** The type of points that a form's field holds. */
    public static PointType ofField(String key) {
        return Arrays.stream(values())
                .filter(type -> type.field.equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The kinds a point of this type can have; the first is the default. */
    public List<PointKind> kinds() {
        return switch (this) {
            case PHONE -> List.of(WORK, MOBILE, FAX, HOME, PAGER, MAILING, OTHER);
            case EMAIL -> List.of(WORK, HOME, MAILING, OTHER);
            case WEBSITE -> List.of(WORK, HOME, OTHER);
            case MESSENGER -> List.of(WHATSAPP, TELEGRAM, SIGNAL, SKYPE, PointKind.MESSENGER, VIBER, OTHER);
        };
    }
}
