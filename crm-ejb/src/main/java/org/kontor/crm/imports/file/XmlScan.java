package org.kontor.crm.imports.file;

/**
 * Walks the bytes of an XML part before anything parses it, in constant memory: elements, attributes and lengths of texts.
 * Whether the part is well-formed is for the parser to say; a document type is refused, because no program writes one into a
 * workbook, and whoever does wants entities to be resolved or multiplied. Names are told by their first eight letters.
 */
final class XmlScan {

    /** Most bytes of one tag, comment or run of text: a text of the longest cell, each sign written as long as can be. */
    static final int MAX_RUN = 10 * RowReader.MAX_CELL;

    private static final int NAME = 8;

    private enum State {
        TEXT,
        OPEN,
        ELEMENT,
        TAG,
        ATTRIBUTE,
        SINGLE,
        DOUBLE,
        CLOSE,
        BANG,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    /** Whoever wants to know. */
    interface Listener {

        /** An element begins; names are as {@link XmlScan#name} gives them. */
        void start(long element);

        /** It has an attribute. */
        void attribute(long element, long name, Value value);

        /** One more byte of text. */
        void text(byte sign);

        /** The innermost element ends. */
        void end(long element);
    }

    /**
     * What an attribute says.
     *
     * @param start its first letters
     * @param letters how many letters it begins with
     * @param escaped whether a sign of it is written as an entity
     */
    record Value(long start, int letters, boolean escaped) {}

    private final Listener listener;
    private State state = State.TEXT;
    private int run;
    private long element;
    private int elementLength;
    private long attribute;
    private int attributeLength;
    private long start;
    private int startLength;
    private int letters;
    private boolean onlyLetters;
    private boolean escaped;
    private byte former;
    private byte beforeFormer;

    XmlScan(Listener listener) {
        this.listener = listener;
    }

    /** A name as the scan compares it. */
    static long name(String name) {
        long packed = 0;
        for (int i = 0; i < Math.min(NAME, name.length()); i++) {
            packed = packed << 8 | name.charAt(i);
        }
        return packed;
    }

    /** @throws UnreadableFile at a document type, or a tag or text that is too long */
    void at(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte sign = bytes[i];
            // texts of two bytes a sign have one of them zero in all that matters here
            if (sign != 0) {
                run++;
                if (run > MAX_RUN) {
                    throw new UnreadableFile("imports.file.bomb");
                }
                step(sign);
                beforeFormer = former;
                former = sign;
            }
        }
    }

    private void step(byte sign) {
        switch (state) {
            case TEXT -> text(sign);
            case OPEN -> open(sign);
            case ELEMENT -> element(sign);
            case TAG -> tag(sign);
            case ATTRIBUTE -> attribute(sign);
            case SINGLE -> value(sign, '\'');
            case DOUBLE -> value(sign, '"');
            case CLOSE -> close(sign);
            case BANG -> bang(sign);
            case COMMENT -> skip(sign, '-');
            case CDATA -> cdata(sign);
            case INSTRUCTION -> {
                if (sign == '>' && former == '?') {
                    become(State.TEXT);
                }
            }
        }
    }

    private void become(State next) {
        state = next;
        run = 0;
    }

    private void text(byte sign) {
        if (sign == '<') {
            become(State.OPEN);
        } else {
            listener.text(sign);
        }
    }

    private void open(byte sign) {
        element = 0;
        elementLength = 0;
        switch (sign) {
            case '/' -> state = State.CLOSE;
            case '?' -> state = State.INSTRUCTION;
            case '!' -> state = State.BANG;
            default -> {
                state = State.ELEMENT;
                element(sign);
            }
        }
    }

    private void element(byte sign) {
        if (isBlank(sign) || sign == '>' || sign == '/') {
            listener.start(element);
            state = State.TAG;
            tag(sign);
        } else {
            named(sign);
        }
    }

    /** Prefixes of namespaces do not count. */
    private void named(byte sign) {
        if (sign == ':') {
            element = 0;
            elementLength = 0;
        } else if (elementLength < NAME) {
            element = element << 8 | (sign & 0xFF);
            elementLength++;
        }
    }

    private void tag(byte sign) {
        if (sign == '>') {
            if (former == '/') {
                listener.end(element);
            }
            become(State.TEXT);
        } else if (sign == '"' || sign == '\'') {
            state = sign == '"' ? State.DOUBLE : State.SINGLE;
            start = 0;
            startLength = 0;
            letters = 0;
            onlyLetters = true;
            escaped = false;
        } else if (!isBlank(sign) && sign != '/' && sign != '=') {
            state = State.ATTRIBUTE;
            attribute = 0;
            attributeLength = 0;
            attribute(sign);
        }
    }

    private void attribute(byte sign) {
        if (isBlank(sign) || sign == '=' || sign == '>' || sign == '/' || sign == '"' || sign == '\'') {
            state = State.TAG;
            tag(sign);
        } else if (sign == ':') {
            attribute = 0;
            attributeLength = 0;
        } else if (attributeLength < NAME) {
            attribute = attribute << 8 | (sign & 0xFF);
            attributeLength++;
        }
    }

    private void value(byte sign, char quote) {
        if (sign == quote) {
            state = State.TAG;
            listener.attribute(element, attribute, new Value(start, letters, escaped));
            return;
        }
        escaped |= sign == '&';
        onlyLetters &= (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
        letters += onlyLetters ? 1 : 0;
        if (startLength < NAME) {
            start = start << 8 | (sign & 0xFF);
            startLength++;
        }
    }

    private void close(byte sign) {
        if (sign == '>') {
            listener.end(element);
            become(State.TEXT);
        } else if (!isBlank(sign)) {
            named(sign);
        }
    }

    private void bang(byte sign) {
        if (sign == '-' || sign == '[') {
            become(sign == '-' ? State.COMMENT : State.CDATA);
            return;
        }
        throw new UnreadableFile("imports.file.workbook");
    }

    private void skip(byte sign, char end) {
        if (sign == '>' && former == end && beforeFormer == end) {
            become(State.TEXT);
        }
    }

    private void cdata(byte sign) {
        listener.text(sign);
        skip(sign, ']');
    }

    private static boolean isBlank(byte sign) {
        return sign == ' ' || sign == '\t' || sign == '\r' || sign == '\n';
    }
}
