package org.duban.shared.write;

/** Says which failures mean only that two writers met, so that the whole write may simply be tried again. */
public interface Retryable {
    boolean isRetryable(Throwable failure);
}
