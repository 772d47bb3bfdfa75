package org.duban.plan.document.file;

/** What a reader of one part wants to hear; names are local names of WordprocessingML and its companions. */
interface XmlEvents {
    void start(String name, XmlAttributes attributes);

    void end(String name);

    default void characters(String text) {}

    /** Elements whose whole content is passed over. */
    default boolean skips(String name) {
        return false;
    }

    interface XmlAttributes {
        /** The attribute's value, or the empty string. */
        String get(String localName);

        default int number(String localName, int otherwise) {
            String value = get(localName);
            return value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : otherwise;
        }
    }
}
