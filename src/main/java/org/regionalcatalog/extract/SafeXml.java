package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML that says all it says itself: no document type is read, no entity is defined, nothing outside is asked for. */
final class SafeXml {

    private SafeXml() {}

    /** The XML of a file that says its encoding itself. */
    static XMLStreamReader open(InputStream in) throws IOException, XMLStreamException {
        return open(DecodedText.open(in));
    }

    static XMLStreamReader open(Reader text) throws XMLStreamException {
        return factory().createXMLStreamReader(text);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
