/** Programs of their own for a test to kill: the database, the server, and the wire between them. */
package org.duban.testing.process;
