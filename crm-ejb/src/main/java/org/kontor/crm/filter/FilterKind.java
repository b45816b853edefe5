package org.kontor.crm.filter;

import static org.kontor.crm.filter.Operator.AFTER;
import static org.kontor.crm.filter.Operator.BEFORE;
import static org.kontor.crm.filter.Operator.BETWEEN;
import static org.kontor.crm.filter.Operator.CONTAINS;
import static org.kontor.crm.filter.Operator.EMPTY;
import static org.kontor.crm.filter.Operator.FILLED;
import static org.kontor.crm.filter.Operator.GREATER;
import static org.kontor.crm.filter.Operator.IS;
import static org.kontor.crm.filter.Operator.LACKS;
import static org.kontor.crm.filter.Operator.LAST;
import static org.kontor.crm.filter.Operator.LESS;
import static org.kontor.crm.filter.Operator.NOT;
import static org.kontor.crm.filter.Operator.OLDER;
import static org.kontor.crm.filter.Operator.STARTS;

import java.util.List;

/** What a field is compared with, and so which operators fit it. The first operator is what people ask most. */
public enum FilterKind {
    /** A text. */
    TEXT,
    /** A value of a selection list; values are its codes. */
    CHOICE,
    /** A user; values are ids, {@code me} and {@code my-department}. */
    USER,
    /** Another record; values are ids. */
    RECORD,
    /** Files on the record: they are there or not. */
    FILE,
    /** Yes or no; the value is {@code true} or {@code false}. */
    FLAG,
    /** A number. */
    NUMBER,
    /** An amount; a value may name its currency: {@code 100000 PLN}. */
    MONEY,
    /** A day. */
    DATE,
    /** A moment, asked about by the day it falls on for the reader. */
    MOMENT;

    /** The operators that fit, most asked first. */
    public List<Operator> operators() {
        return switch (this) {
            case TEXT -> List.of(CONTAINS, STARTS, IS, NOT, LACKS, EMPTY, FILLED);
            case CHOICE, USER, RECORD -> List.of(IS, NOT, EMPTY, FILLED);
            case FILE -> List.of(FILLED, EMPTY);
            case FLAG -> List.of(IS, EMPTY, FILLED);
            case NUMBER -> List.of(GREATER, LESS, BETWEEN, IS, NOT, EMPTY, FILLED);
            case MONEY -> List.of(GREATER, LESS, BETWEEN, EMPTY, FILLED);
            case DATE, MOMENT -> List.of(LAST, OLDER, IS, BEFORE, AFTER, BETWEEN, EMPTY, FILLED);
        };
    }

    /** Whether SQL compares it with one value at a time. */
    boolean comparesOne() {
        return this == FLAG || this == DATE || this == MOMENT;
    }
}
