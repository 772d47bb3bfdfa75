package org.duban.shared;

/**
 * A write was refused; published outside of the refused transaction.
 *
 * @param status the HTTP status of the refusal
 * @param type the problem's stable word
 */
public record WriteRefused(String method, String path, int status, String type) {}
