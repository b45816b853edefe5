package org.kontor.crm.speed;

import java.util.List;

/**
 * One thing people do, in one or several variants that are asked in turn.
 *
 * @param name as it stands in the report
 * @param kind which figures it is to meet
 * @param questions at least one
 */
record Shape(String name, Kind kind, List<Question> questions) {

    /** What is asked of a shape; the figures stand in {@link Bars}. */
    enum Kind {
        /** A page of the list in the order of an index. */
        ORDERED,
        /** A page of the list narrowed by a field or a fragment, with the number of all. */
        NARROWED,
        /** A page of the list narrowed by a fragment of the name, without the number of all. */
        FRAGMENT,
        OPEN,
        TYPING
    }

    Question question(int round) {
        return questions.get(round % questions.size());
    }
}
