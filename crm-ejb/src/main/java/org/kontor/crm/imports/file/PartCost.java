package org.kontor.crm.imports.file;

import org.kontor.crm.imports.file.XmlScan.Value;

/**
 * What reading a part of a workbook would take, counted while it is looked through: whoever parses it holds a row, makes room
 * up to the column that a cell names, keeps formulas that others refer to, and writes each of those out anew.
 */
final class PartCost implements XmlScan.Listener {

    /** Columns have three letters at most (ECMA-376, 18.3.1.4: XFD is the last). */
    private static final int MAX_LETTERS = 3;

    private static final int MAX_DEPTH = 500;
    private static final int MAX_CELLS_IN_ROW = 20_000;

    /** Numbers have no more digits than this; longer ones take long to parse and mean nothing. */
    private static final int MAX_NUMBER = 400;

    /** A shared text that no workbook has. */
    private static final long FAR = Integer.MAX_VALUE;

    private static final int MAX_FORMULAS = 200_000;
    private static final long MAX_FORMULA_BYTES = 32L << 20;

    /** Comparisons and copied letters; about a minute of work. */
    private static final double MAX_WORK = 3e10;

    private static final long ROW = XmlScan.name("row");
    private static final long CELL = XmlScan.name("c");
    private static final long ITEM = XmlScan.name("si");
    private static final long FORMULA = XmlScan.name("f");
    private static final long VALUE = XmlScan.name("v");
    private static final long REFERENCE = XmlScan.name("r");
    private static final long TYPE = XmlScan.name("t");
    private static final long RANGE = XmlScan.name("ref");
    private static final long NUMBER = XmlScan.name("n");
    private static final long TEXT = XmlScan.name("s");
    private static final long SHARED = XmlScan.name("shared");
    private static final long ARRAY = XmlScan.name("array");
    private static final long SHEET = XmlScan.name("worksheet");
    private static final long TEXTS = XmlScan.name("sst");

    private long root;
    private int depth;
    private int cellsInRow;
    private boolean number;
    private boolean reference;
    private long place;
    private long reached;
    private long items;
    private boolean piece;
    private long text;
    private long before;
    private long formulaType;
    private boolean formulaRange;
    private int formulas;
    private long formulaBytes;
    private int arrays;
    private long longest;
    private double work;

    /** Whether it is read row by row; of any other part whoever parses it may keep everything. */
    boolean isSheet() {
        return root == SHEET;
    }

    /** Whether it holds the texts of all sheets. */
    boolean isTexts() {
        return root == TEXTS;
    }

    @Override
    public void start(long element) {
        root = root == 0 ? element : root;
        depth++;
        require(depth <= MAX_DEPTH);
        if (element == ROW) {
            cellsInRow = 0;
        } else if (element == CELL) {
            cellsInRow++;
            require(cellsInRow <= MAX_CELLS_IN_ROW);
            number = true;
            reference = false;
            piece(true);
            work(arrays);
        } else if (element == ITEM) {
            items++;
            piece(true);
        } else if (element == FORMULA || element == VALUE) {
            before = text;
            place = 0;
            formulaType = 0;
            formulaRange = false;
        }
    }

    @Override
    public void attribute(long element, long name, Value value) {
        if (element == CELL && name == REFERENCE) {
            require(value.letters() <= MAX_LETTERS && !value.escaped());
        } else if (element == CELL && name == TYPE) {
            number = value.start() == NUMBER || value.escaped();
            reference = value.start() == TEXT || value.escaped();
        } else if (element == FORMULA && name == TYPE) {
            formulaType = value.escaped() ? SHARED : value.start();
        } else if (element == FORMULA && name == RANGE) {
            formulaRange = true;
        }
    }

    @Override
    public void text(byte sign) {
        text++;
        place = reference ? place(sign) : 0;
        require(text <= XmlScan.MAX_RUN || !piece);
    }

    /** Digits of any script and entities are numbers to whoever parses them: only plain ones are followed. */
    private long place(byte sign) {
        if (sign >= '0' && sign <= '9') {
            return Math.min(FAR, 10 * place + sign - '0');
        }
        return sign == '&' || sign < 0 ? FAR : place;
    }

    @Override
    public void end(long element) {
        depth--;
        if (element == CELL || element == ITEM) {
            piece(false);
        } else if (element == VALUE) {
            require(text - before <= MAX_NUMBER || !number);
            reached = reference ? Math.max(reached, place) : reached;
        } else if (element == FORMULA) {
            formula(text - before);
        }
    }

    /** How many shared texts it has. */
    long items() {
        return items;
    }

    /** The last shared text that a cell names: whoever parses it makes room for all before it, there or not. */
    long reached() {
        return reached;
    }

    /** Within a cell or a shared text all pieces of text are put together; elsewhere a text is as long as its run. */
    private void piece(boolean begins) {
        piece = begins;
        text = 0;
    }

    private void formula(long length) {
        if (formulaRange) {
            formulas++;
            formulaBytes += length;
            arrays += formulaType == ARRAY ? 1 : 0;
            longest = Math.max(longest, length);
            require(formulas <= MAX_FORMULAS && formulaBytes <= MAX_FORMULA_BYTES);
        } else if (formulaType == SHARED) {
            // each reference in it copies what was written so far
            work((double) longest * longest / 8);
        }
    }

    private void work(double steps) {
        work += steps;
        require(work <= MAX_WORK);
    }

    private static void require(boolean affordable) {
        if (!affordable) {
            throw new UnreadableFile("imports.file.bomb");
        }
    }
}
