package org.duban.application;

/**
 * The way an application goes by the route table.
 *
 * @param rule the row that says so, in its own words
 */
public record Route(boolean needsCountersign, Decider decidedBy, String rule) {

    public enum Decider {
        OFFICE("残工委办公室批准"),
        LEADER("残工委办公室审核，残工委领导审定"),
        /** It is too late to ask. */
        NOBODY("不再受理");

        private final String label;

        Decider(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
