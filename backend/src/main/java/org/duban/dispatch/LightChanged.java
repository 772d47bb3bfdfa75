package org.duban.dispatch;

import java.time.Instant;

/**
 * A task's light is another one now.
 *
 * @param overridden whether somebody signed for it (人工调灯)
 */
public record LightChanged(
        long planId, long planTaskId, Light from, Light to, String sentence, boolean overridden, Instant at) {}
