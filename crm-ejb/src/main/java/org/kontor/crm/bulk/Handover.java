package org.kontor.crm.bulk;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.company.CompanyLists;
import org.kontor.crm.contact.ContactLists;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.Operator;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.listing.BulkPreview;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.RecordLists;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.staff.StaffService;

/**
 * Closes the account of somebody who leaves and hands their records over to another person, in one change set that can be
 * taken back (A-01, B-06). Few records go at once; for many there are runs, which go on by themselves: whoever calls this
 * starts their jobs after the transaction. What the administrator's roles do not reach stays as it is.
 */
@Stateless
@PermitAll
public class Handover {

    private static final String RESPONSIBLE = "responsible";
    private static final List<String> LISTS = List.of("company", "contact");

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    StaffService staff;

    @Inject
    BulkService bulk;

    @Inject
    BulkKinds kinds;

    @Inject
    CompanyLists companies;

    @Inject
    ContactLists contacts;

    /**
     * What somebody is responsible for, as far as the rights reach.
     *
     * @param companies how many companies
     * @param contacts how many contacts
     */
    public record Load(Count companies, Count contacts) {

        /** Whether there is nothing to hand over. */
        public boolean isEmpty() {
            return companies.known() && contacts.known() && companies.value() + contacts.value() == 0;
        }
    }

    /**
     * What handing over would do.
     *
     * @param companies to companies
     * @param contacts to contacts
     */
    public record Preview(BulkPreview companies, BulkPreview contacts) {}

    /**
     * What was done.
     *
     * @param changeSetId takes it back; null when the account was closed already and nothing was handed over
     * @param companies companies handed over at once
     * @param contacts contacts handed over at once
     * @param runs runs to be started, which hand over the rest
     */
    public record Done(@Nullable Long changeSetId, long companies, long contacts, List<Long> runs) {

        public Done {
            runs = List.copyOf(runs);
        }
    }

    /** What a user is responsible for, within the rights. */
    public Load load(Rights rights, long userId) {
        rights.requireSettings();
        return new Load(count(rights, companies, userId), count(rights, contacts, userId));
    }

    private static Count count(Rights rights, RecordLists lists, long userId) {
        return lists.count(rights, ListFilter.all().narrowed(of(userId)));
    }

    /**
     * What handing a user's records over to another one would do.
     *
     * @throws Invalid when the other one cannot be made responsible
     */
    public Preview preview(Rights rights, long userId, long toId) {
        rights.requireSettings();
        requireAnother(userId, toId);
        return new Preview(
                kinds.of("company").preview(rights, of(userId), to(toId)),
                kinds.of("contact").preview(rights, of(userId), to(toId)));
    }

    /**
     * Closes an account and hands over, if somebody is named.
     *
     * @param toId who gets the records, null when they stay as they are
     * @throws Invalid when that one cannot be made responsible
     * @throws BusinessException when the account is one's own, or nobody would be left who may change settings
     */
    public Done close(Act act, long userId, @Nullable Long toId) {
        access.rightsOf(act.userId()).requireSettings();
        if (toId == null) {
            return new Done(staff.close(act, userId).changeSetId(), 0, 0, List.of());
        }
        requireAnother(userId, toId);
        // one change set for the account, the records and whatever runs there are
        Act leaving = act.as(Cause.HANDOVER).about(userId);
        Act opened = leaving.in(changes.open(leaving));
        staff.close(opened, userId);
        List<BulkOutcome> outcomes = LISTS.stream()
                .map(list -> bulk.change(opened, list, of(userId), to(toId)))
                .toList();
        List<Long> runs = new ArrayList<>();
        outcomes.stream().map(BulkOutcome::run).filter(Objects::nonNull).forEach(runs::add);
        return new Done(opened.changeSetId(), changed(outcomes.get(0)), changed(outcomes.get(1)), runs);
    }

    private static long changed(BulkOutcome outcome) {
        return outcome.result() == null ? 0 : outcome.result().changed();
    }

    private static void requireAnother(long userId, long toId) {
        if (userId == toId) {
            throw new Invalid(List.of(Problem.of("handOverTo", "account.error.handOverSame")));
        }
    }

    private static Conditions of(long userId) {
        return Conditions.NONE.and(new Condition(RESPONSIBLE, Operator.IS, List.of(Long.toString(userId))));
    }

    private static BulkChange to(long userId) {
        return new BulkChange(RESPONSIBLE, Long.toString(userId));
    }
}
