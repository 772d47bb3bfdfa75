/** Reads the text of a plan document into rows with their places and what the text leaves open; knows neither Spring nor a database. */
@NullMarked
@NamedInterface("document")
package org.duban.plan.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
