package org.parvis.geo.exchange.xml;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML of which nothing is known. A document type is refused rather than skipped, as no format that Parvis reads
 * has one; no entity but the five of XML itself is known; nothing is ever fetched.
 */
public final class HardenedXml {
    private static final XMLInputFactory FACTORY = factory();

    private HardenedXml() {}

    /**
     * @param stream read to its end by the reader, and closed by whoever opened it
     * @param longestMarkup bytes from one {@code <} to the next: more would have to be held in memory at once
     * @throws XMLStreamException if it does not begin as XML does
     */
    public static XMLStreamReader open(InputStream stream, int longestMarkup) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new MarkupGuard(stream, longestMarkup));
    }

    /**
     * The next event, as {@link XMLStreamReader#next}.
     *
     * @throws XMLStreamException if the document is broken, or has a document type or an unknown entity
     */
    public static int next(XMLStreamReader reader) throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamReader.DTD) {
            throw new XMLStreamException("it has a document type (DOCTYPE), which is not read", reader.getLocation());
        }
        if (event == XMLStreamReader.ENTITY_REFERENCE) {
            throw new XMLStreamException(
                    "it has the entity &" + reader.getLocalName() + ";, which is not read", reader.getLocation());
        }
        return event;
    }

    /** Where in the file the reader is, for a message: {@code line 12, column 40}. */
    public static String place(XMLStreamReader reader) {
        return "line " + reader.getLocation().getLineNumber() + ", column "
                + reader.getLocation().getColumnNumber();
    }

    private static XMLInputFactory factory() {
        // The one of the Java platform: another on the class path might not know how to be strict.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("it refers to another document, which is not fetched");
        });
        return factory;
    }
}
