package org.kontor.crm.imports.file;

import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Writes a sheet anew, with texts in the place of their numbers. Of what is in it only elements and attributes of the sheet's own
 * namespace are kept; the others are extensions that no cell depends on.
 */
final class SheetCopy {

    private final XMLStreamReader xml;
    private final SharedTexts texts;
    private final Writer out;
    private String own = "";
    private boolean shares;

    /** @param xml the sheet, from its start; it is closed */
    SheetCopy(XMLStreamReader xml, SharedTexts texts, Writer out) {
        this.xml = xml;
        this.texts = texts;
        this.out = out;
    }

    void write() throws IOException, XMLStreamException {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> out.write("</" + xml.getLocalName() + ">");
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> escaped(xml.getText());
                    default -> {
                        // comments and instructions say nothing
                    }
                }
            }
        } finally {
            xml.close();
        }
    }

    private void start() throws IOException, XMLStreamException {
        String name = xml.getLocalName();
        String namespace = Objects.requireNonNullElse(xml.getNamespaceURI(), "");
        if (name.equals("worksheet") && own.isEmpty()) {
            own = namespace;
            out.write("<worksheet xmlns=\"" + own + "\">");
        } else if (!namespace.equals(own)) {
            pass();
        } else if (name.equals("v") && shares) {
            out.write("<is><t xml:space=\"preserve\">");
            escaped(texts.get(xml.getElementText()));
            out.write("</t></is>");
        } else {
            shares = name.equals("c") ? "s".equals(xml.getAttributeValue(null, "t")) : shares;
            copy(name);
        }
    }

    private void copy(String name) throws IOException {
        out.write("<" + name);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                String attribute = xml.getAttributeLocalName(i);
                boolean toPlace = shares && name.equals("c") && attribute.equals("t");
                out.write(" " + attribute + "=\"");
                escaped(toPlace ? "inlineStr" : xml.getAttributeValue(i));
                out.write("\"");
            }
        }
        out.write(">");
    }

    /** Passes over an element with all that is in it. */
    private void pass() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void escaped(String text) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String sign = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\r' -> "&#13;";
                default -> "";
            };
            if (!sign.isEmpty()) {
                out.write(text, from, i - from);
                out.write(sign);
                from = i + 1;
            }
        }
        out.write(text, from, text.length() - from);
    }
}
