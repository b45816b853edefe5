package org.kontor.crm.web.layout;

import java.util.List;
import java.util.Map;
import org.kontor.crm.layout.RecordLayouts;

/** A kind of record as those who arrange its page and form need to know it. */
public interface Arranged {

    /** Names it in history and settings, and the folder of its pages. */
    String kind();

    /** Where its layouts are kept. */
    RecordLayouts layouts();

    /** What its sections and fields are called. */
    FieldWords words();

    /** Fields that the page has in its head. */
    List<String> inHead();

    /** Fields that only the page has. */
    List<String> pageOnly();

    /** By key of the section, the key of the sentence about what always stands at its end. */
    Map<String, String> last();
}
