package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Writes a sheet anew with its cells of type {@code d} as texts. */
final class XlsxDateCells {

    private static final String CELL = "c";
    private static final String VALUE = "v";

    private final XMLStreamReader in;
    private final XMLStreamWriter out;
    private boolean dated;
    private boolean value;
    private final StringBuilder written = new StringBuilder();

    private XlsxDateCells(XMLStreamReader in, XMLStreamWriter out) {
        this.in = in;
        this.out = out;
    }

    static void rewrite(InputStream sheet, OutputStream anew) throws IOException, XMLStreamException {
        XMLStreamWriter out =
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(anew, StandardCharsets.UTF_8.name());
        XlsxDateCells cells = new XlsxDateCells(SafeXml.open(sheet), out);
        while (cells.in.hasNext()) {
            cells.pass(cells.in.next());
        }
        out.flush();
    }

    /** Names without prefixes are enough for whoever reads cells. */
    private void pass(int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
            default -> {
                // comments and the like say nothing
            }
        }
    }

    private void begin() throws XMLStreamException {
        String name = in.getLocalName();
        out.writeStartElement(name);
        dated = name.equals(CELL) ? "d".equals(in.getAttributeValue(null, "t")) : dated;
        value = dated && name.equals(VALUE);
        for (int i = 0; i < in.getAttributeCount(); i++) {
            boolean type = name.equals(CELL) && in.getAttributeLocalName(i).equals("t");
            out.writeAttribute(in.getAttributeLocalName(i), type && dated ? "str" : in.getAttributeValue(i));
        }
    }

    private void text() throws XMLStreamException {
        if (value) {
            written.append(in.getText());
        } else {
            out.writeCharacters(in.getText());
        }
    }

    private void end() throws XMLStreamException {
        if (value) {
            out.writeCharacters(XlsxDates.textOf(written.toString()));
            written.setLength(0);
            value = false;
        }
        dated &= !in.getLocalName().equals(CELL);
        out.writeEndElement();
    }
}
