package org.duban.application;

/**
 * What exactly is asked for, found out from the content of an application.
 *
 * @param unitId whose matter it is; only this unit may ask
 * @param name as officials call it
 * @param extentDays by how many working days a deadline is to move, 0 if none
 */
public record Matter(long unitId, SubjectType type, long id, String name, int extentDays) {}
