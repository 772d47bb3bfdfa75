/** Stories through REST, told in the officials' words, on a whole server and a real database. */
package org.duban.story;
