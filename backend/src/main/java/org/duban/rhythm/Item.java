package org.duban.rhythm;

/** Something that a unit sees through; whatever comes later becomes an item by a kind of its own. */
public record Item(Kind kind, long id, long planId, long planTaskId) {

    /** What sort of item. */
    public enum Kind {
        TASK("任务"),
        INSTRUCTION("批示"),
        ORDER("督办单");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
