package org.duban.plan.document.file;

final class Bytes {
    private Bytes() {}

    static boolean contain(byte[] bytes, byte[] wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == wanted[0] && stands(bytes, at, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(byte[] bytes, int at, byte[] wanted) {
        for (int i = 1; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
