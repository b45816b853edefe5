package org.kontor.crm.web.list;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.listing.RecordBulk;
import org.kontor.crm.listing.RecordExports;
import org.kontor.crm.listing.RecordLists;
import org.kontor.crm.organisation.Person;

/** A kind of record as its list's page needs to know it. */
public interface Listing {

    /** Names it in layouts, views, runs and the keys of texts, for example {@code company}. */
    String kind();

    /** The same, as rights name it. */
    Entity entity();

    /** Address of the list below the context path. */
    String path();

    /** Its pages and counts. */
    RecordLists lists();

    /** Changes of many. */
    RecordBulk bulk();

    /** The columns as long as nobody has chosen others; the first one is the name. */
    List<String> usual();

    /** Fields that a row carries whatever its columns are. */
    List<String> beside();

    /** By column, classes that say when its cells give way on narrow screens, and where they stand in the card of a phone. */
    Map<String, String> places();

    /** What leaves the house. */
    RecordExports exports();

    /** Deletes some, all or none; the change set takes it back. */
    long delete(Act act, Collection<Long> ids);

    /** People who may be made responsible, found by the start of a word of their name. */
    List<Person> responsibleChoices(Rights rights, String typed, int limit);
}
