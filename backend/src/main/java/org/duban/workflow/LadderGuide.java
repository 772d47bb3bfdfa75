package org.duban.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.ruletable.Column.Choice;
import org.duban.ruletable.RuleTable.Guard;
import org.duban.ruletable.RuleTable.Guide;
import org.springframework.stereotype.Component;

/**
 * Officials may change how long each rung of the ladder waits, how long it may be answered and who signs it; but no rung is
 * left out, and from the first paper on a person signs, from the red one on a leader.
 */
@Component
class LadderGuide implements Guide {

    private static final List<Choice> RUNGS = List.of(
            new Choice("REMINDER", "提醒"),
            new Choice("URGE", "催办"),
            new Choice("BLUE", "蓝色督办单"),
            new Choice("YELLOW", "黄色督办单"),
            new Choice("RED", "红色督办单"),
            new Choice("BULLETIN", "通报"),
            new Choice("TALK", "约谈建议"),
            new Choice("ACCOUNTABILITY", "问责建议"));
    private static final Choice NONE = new Choice("NONE", "尚未提醒");
    private static final int FIRST_PAPER = 2;
    private static final int FIRST_OF_LEADER = 4;

    @Override
    public String table() {
        return "ladder";
    }

    @Override
    public Map<String, List<Choice>> choices() {
        List<Choice> reached = new ArrayList<>(RUNGS);
        reached.add(0, NONE);
        return Map.of(
                "last",
                reached,
                "rung",
                RUNGS,
                "signedBy",
                List.of(new Choice("MACHINE", "系统发出"), new Choice("OFFICE", "残工委办公室"), new Choice("LEADER", "残工委领导")));
    }

    @Override
    public List<Guard> guards() {
        List<Guard> guards = new ArrayList<>();
        for (int i = 0; i < RUNGS.size(); i++) {
            Choice last = i == 0 ? NONE : RUNGS.get(i - 1);
            Map<String, String> when = Map.of("last", '"' + last.value() + '"');
            guards.add(new Guard(when, "rung", Set.of(RUNGS.get(i).value()), "逐级督办，不得越级"));
            if (i >= FIRST_OF_LEADER) {
                guards.add(new Guard(when, "signedBy", Set.of("LEADER"), "红色督办单起由残工委领导签发"));
            } else if (i >= FIRST_PAPER) {
                guards.add(new Guard(when, "signedBy", Set.of("OFFICE", "LEADER"), "督办单须有人签发，不得由系统发出"));
            }
        }
        return List.copyOf(guards);
    }
}
