package org.duban.bulletin;

/** The parts of a bulletin, in the order in which they are printed; one without statements is left out. */
enum Chapter {
    OVERVIEW("总体情况", false),
    PROGRESS("总体情况", false),
    RED("推进滞后的任务", true),
    SILENT("未按期报送进展的单位", true),
    MATTER("予以通报的督办事项", true),
    CURED("已补办和好转的事项", true),
    DEMAND("有关要求", false);

    private final String heading;
    private final boolean asksUnits;

    Chapter(String heading, boolean asksUnits) {
        this.heading = heading;
        this.asksUnits = asksUnits;
    }

    String heading() {
        return heading;
    }

    /** Whether who is named here is asked before it goes out; progress comes from the units' own reports. */
    boolean asksUnits() {
        return asksUnits;
    }
}
