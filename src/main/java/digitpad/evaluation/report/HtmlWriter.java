package digitpad.evaluation.report;

import digitpad.text.ControlCharacters;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes HTML that is well-formed XML as well. The JDK's writer escapes all texts and attributes, so names of models
 * and files cannot become markup.
 */
final class HtmlWriter {
    private final StringWriter target = new StringWriter();
    private final XMLStreamWriter xml;

    HtmlWriter() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target);
            xml.writeDTD("<!DOCTYPE html>\n");
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    HtmlWriter open(String element, String... attributes) {
        try {
            xml.writeStartElement(element);
            write(attributes);
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        return this;
    }

    /** Closes the innermost open element. */
    HtmlWriter close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        return this;
    }

    /** Writes an element with a text. */
    HtmlWriter element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Writes an element without content and without an end tag. */
    HtmlWriter empty(String element, String... attributes) {
        try {
            xml.writeEmptyElement(element);
            write(attributes);
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        return this;
    }

    /** Writes a text. */
    HtmlWriter text(String text) {
        try {
            xml.writeCharacters(ControlCharacters.replaceIn(text));
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        return this;
    }

    /** Returns all that was written. */
    String html() {
        try {
            xml.flush();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        return target.toString();
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], ControlCharacters.replaceIn(attributes[i + 1]));
        }
    }

    private static IllegalStateException failure(XMLStreamException cause) {
        return new IllegalStateException("writing to memory failed", cause);
    }
}
