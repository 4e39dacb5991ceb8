package org.parvis.geo.exchange.xml;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * Walks through the elements of an XML file in their order, within the limits of an import. Names are without prefix. What
 * is wrong with the file is told as a {@link ParvisException} with the place.
 */
public final class XmlPull {
    /** Between two {@code <}, beyond the longest text: its letters may be written as entities. */
    private static final int BYTES_PER_LETTER = 6;

    private final XMLStreamReader xml;
    private final String fileName;
    private final ExchangeLimits limits;
    private int depth;

    private XmlPull(XMLStreamReader xml, String fileName, ExchangeLimits limits) {
        this.xml = xml;
        this.fileName = fileName;
        this.limits = limits;
    }

    /**
     * Lets somebody walk through a document, whose outermost element is the first.
     *
     * @param longestRun bytes from one {@code <} to the next, at most
     * @throws ParvisException {@code UNREADABLE}, {@code TOO_LARGE}
     */
    public static void walk(InputStream stream, String fileName, ExchangeLimits limits, long longestRun, Walk walk)
            throws IOException {
        XMLStreamReader reader = null;
        try {
            long markup = Math.max(longestRun, (long) limits.mostTextLength() * BYTES_PER_LETTER);
            reader = HardenedXml.open(stream, (int) Math.min(Integer.MAX_VALUE / 2, markup));
            XmlPull pull = new XmlPull(reader, fileName, limits);
            pull.nextElement(0);
            walk.through(pull);
            reader.close();
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException failed) {
                throw failed;
            }
            String place = reader == null ? "" : " at " + HardenedXml.place(reader);
            throw ParvisException.causedBy(
                    broken,
                    ErrorCode.UNREADABLE,
                    "file",
                    "The file " + fileName + " cannot be read as XML" + place + ": " + oneLine(broken.getMessage()));
        }
    }

    /** The element at which the walk has arrived, without prefix. */
    public String name() {
        return xml.getLocalName();
    }

    /** How many elements the present one is in, itself counted. */
    public int depth() {
        return depth;
    }

    /** @return null if the present element has none of this name */
    public @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** Where the walk is, for messages. */
    public String place() {
        return HardenedXml.place(xml);
    }

    /**
     * Goes on to the next element that is within the one at the given depth.
     *
     * @return false at the end of that one, or of the file
     */
    public boolean nextElement(int within) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = HardenedXml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                deepen();
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (depth < within) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Goes to the end of the present element. */
    public void skip() throws XMLStreamException {
        int own = depth;
        while (nextElement(own)) {
            // What is within does not matter.
            continue;
        }
    }

    /**
     * All text within the present element, and goes to its end.
     *
     * @return without blanks around it; null if it is longer than allowed
     */
    public @Nullable String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean[] whole = {true};
        pieces(piece -> {
            whole[0] &= text.length() + piece.length() <= limits.mostTextLength();
            if (whole[0]) {
                text.append(piece);
            }
        });
        return whole[0] ? text.toString().strip() : null;
    }

    /** The text within the present element, piece by piece, and goes to its end. */
    public void pieces(TextVisitor visitor) throws XMLStreamException {
        int own = depth;
        while (depth >= own && xml.hasNext()) {
            int event = HardenedXml.next(xml);
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> deepen();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> visitor.take(
                        xml.getText());
                default -> {}
            }
        }
    }

    private void deepen() {
        if (++depth > limits.mostNesting()) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "The file " + fileName + " has elements nested deeper than the " + limits.mostNesting()
                            + " that are allowed, at " + place() + ".");
        }
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "no more is known" : message.replaceAll("\\s+", " ");
    }

    /** What is done with a document. */
    @FunctionalInterface
    public interface Walk {
        /** @param xml at the outermost element */
        void through(XmlPull xml) throws XMLStreamException;
    }

    /** Takes pieces of text. */
    @FunctionalInterface
    public interface TextVisitor {
        void take(String piece);
    }
}
