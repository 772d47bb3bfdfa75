package org.duban.organisation;

/** How far two names are apart: edits, where leaving characters out (an abbreviation) counts half. */
final class NameDistance {
    private static final double OMISSION = 0.5;

    private NameDistance() {}

    static double between(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        double step = isSubsequence(a, b) || isSubsequence(b, a) ? OMISSION : 1;
        double[] above = firstRow(b.length, step);
        for (int i = 1; i <= a.length; i++) {
            above = nextRow(above, a[i - 1], b, i, step);
        }
        return above[b.length];
    }

    private static double[] firstRow(int length, double step) {
        var row = new double[length + 1];
        for (int j = 0; j <= length; j++) {
            row[j] = j * step;
        }
        return row;
    }

    private static double[] nextRow(double[] above, int character, int[] b, int i, double step) {
        var row = new double[b.length + 1];
        row[0] = i * step;
        for (int j = 1; j <= b.length; j++) {
            double replaced = above[j - 1] + (character == b[j - 1] ? 0 : 1);
            row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + step);
        }
        return row;
    }

    private static boolean isSubsequence(int[] shorter, int[] longer) {
        int found = 0;
        for (int character : longer) {
            if (found < shorter.length && shorter[found] == character) {
                found++;
            }
        }
        return found == shorter.length;
    }
}
