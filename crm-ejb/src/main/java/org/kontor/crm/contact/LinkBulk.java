package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Subject;
import org.kontor.crm.company.CompanyBulkMore;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.listing.Alteration;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.SqlCondition;

/** One contact linked to many companies, or cut from them (S-15, B-06); the rights are those of a single link. */
@Dependent
class LinkBulk implements CompanyBulkMore {

    private static final String LINK = "linkContact";
    private static final String CUT = "unlinkContact";

    private static final List<FieldDescriptor<ContactForm>> FIELDS = List.of(field(LINK), field(CUT));

    private static final String LINKED =
            "exists (select from company_contact l where l.company_id = c.id and l.contact_id = ?)";

    @Inject
    ContactQueries contacts;

    @Inject
    LinkQueries links;

    private static FieldDescriptor<ContactForm> field(String key) {
        return FieldDescriptor.of("contact", key, FieldType.RECORD, "company_contact", "contact_id");
    }

    @Override
    public List<? extends FieldDescriptor<?>> fields(Rights rights) {
        return rights.mayEver(Entity.CONTACT, Operation.READ) ? FIELDS : List.of();
    }

    @Override
    public Optional<Alteration> of(Rights rights, BulkChange change) {
        boolean link = change.field().equals(LINK);
        if (!link && !change.field().equals(CUT)) {
            return Optional.empty();
        }
        long contact = contact(change.value());
        Subject subject = contacts.readable(rights, contact).orElseThrow(LinkBulk::unknown);
        SqlCondition linked = new SqlCondition(LINKED, List.of(contact));
        return Optional.of(new Change(link, contact, reach(rights, subject), link ? linked.negated() : linked));
    }

    /** A contact one may change goes to any company one sees, another one to companies one may change. */
    private static SqlCondition reach(Rights rights, Subject contact) {
        return rights.may(Entity.CONTACT, Operation.UPDATE, contact)
                ? SqlCondition.EVERYTHING
                : rights.scope(Entity.COMPANY, Operation.UPDATE).condition("c");
    }

    private static long contact(@Nullable String value) {
        if (value == null || !value.matches("\\d{1,18}")) {
            throw unknown();
        }
        return Long.parseLong(value);
    }

    private static Invalid unknown() {
        return new Invalid(List.of(Problem.of("value", "contact.error.contact")));
    }

    /** The change, with the contact locked before the companies, as by a contact's form. */
    private final class Change implements Alteration {

        private final boolean link;
        private final long contact;
        private final SqlCondition reach;
        private final SqlCondition differs;

        Change(boolean link, long contact, SqlCondition reach, SqlCondition differs) {
            this.link = link;
            this.contact = contact;
            this.reach = reach;
            this.differs = differs;
        }

        @Override
        public SqlCondition reach() {
            return reach;
        }

        @Override
        public SqlCondition differs() {
            return differs;
        }

        @Override
        public void prepare() {
            if (links.lockContact(contact).isEmpty()) {
                throw unknown();
            }
        }

        @Override
        public void make(List<Long> ids) {
            if (link) {
                links.insertAll(ids, contact);
            } else {
                links.deleteAll(ids, contact);
            }
        }
    }
}
