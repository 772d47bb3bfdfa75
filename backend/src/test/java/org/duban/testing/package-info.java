/** What the tests stand on: a real database, a running server, and officials who call it. */
package org.duban.testing;
