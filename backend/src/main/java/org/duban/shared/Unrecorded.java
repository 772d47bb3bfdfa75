package org.duban.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a write of the public whose author must stay unknown: it is one transaction like any other, but leaves neither receipt
 * nor audit row, accepted or refused, since both hold an address and the very moment. What is sent twice, the write itself
 * has to know.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unrecorded {}
