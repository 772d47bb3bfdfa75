package org.duban.rhythm;

/** How feedback of ours is numbered, so that a file that comes back is known again. */
public final class FeedbackNumbers {
    private static final String OURS = "DB-F-";

    private FeedbackNumbers() {}

    /** A rhythm is fed back once on each of its days. */
    static String ours(long rhythmId, FeedbackStage stage) {
        return OURS + rhythmId + "-" + stage.day();
    }

    public static boolean isOurs(String number) {
        return number.startsWith(OURS);
    }
}
