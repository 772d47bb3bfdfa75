package org.duban.burden;

/** How many fields the form of a step asks for; the engine room knows its forms. */
public interface FormSizes {

    int fields(String process, String element);
}
