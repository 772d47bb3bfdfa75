package org.duban.bulletin;

/** A bulletin has been filled in and waits for the office to go over it. */
public record BulletinMade(long bulletinId, long planId) {}
