package org.duban.plan.document.file;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams one part: no DTD, no entities, no depth that a person could have written. */
final class XmlStream {
    private static final int MAX_DEPTH = 400;

    private XmlStream() {}

    static void read(InputStream in, XmlEvents events) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            int depth = 0;
            int skipFrom = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > MAX_DEPTH) {
                            throw PlanFile.notADocument();
                        }
                        if (skipFrom == 0 && events.skips(reader.getLocalName())) {
                            skipFrom = depth;
                        }
                        if (skipFrom == 0) {
                            events.start(reader.getLocalName(), name -> attribute(reader, name));
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (skipFrom == 0) {
                            events.end(reader.getLocalName());
                        } else if (skipFrom == depth) {
                            skipFrom = 0;
                        }
                        depth--;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (skipFrom == 0) {
                            events.characters(reader.getText());
                        }
                    }
                    case XMLStreamConstants.DTD ->
                        throw new UnreadableDocument("doctype", "文件内含 DOCTYPE 或外部实体声明，可能有害，已拒绝。");
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw PlanFile.notADocument();
        }
    }

    private static String attribute(XMLStreamReader reader, String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
