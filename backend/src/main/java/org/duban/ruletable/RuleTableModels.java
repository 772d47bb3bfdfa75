package org.duban.ruletable;

import java.util.List;

/** The tables that the running product brings; told by the room that knows the models. */
public interface RuleTableModels {
    List<RuleTable> all();
}
