package org.duban.workflow;

/** A model as the rest of the engine room sees it: its name and what the answers at its user tasks mean. */
interface ProcessModel {

    /** The process id, which is also the name of its file. */
    String process();

    Steps steps();

    /** Which of these answers may be taken back. */
    default Recalls recalls() {
        return Recalls.NONE;
    }
}
