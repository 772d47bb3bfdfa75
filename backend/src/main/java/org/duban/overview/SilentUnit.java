package org.duban.overview;

/** A unit that owes something: each number opens its rows. */
record SilentUnit(long unitId, String unit, Tally receipts, Tally reports, Tally urges) {

    /** What a unit may be silent on. */
    enum On {
        RECEIPT("任务未签收"),
        REPORT("进展未报送"),
        URGE("催办未回复");

        private final String label;

        On(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
