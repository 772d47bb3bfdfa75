package org.duban.plan.document.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** numbering.xml: counts automatic numbers as Word does and writes them out. */
final class WordNumbering implements XmlEvents {
    private static final int LEVELS = 9;

    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
        String style = "";
        boolean restarts = true;
    }

    private static final class Abstract {
        final Level[] levels = new Level[LEVELS];
        final int[] counters = new int[LEVELS];
        final boolean[] counting = new boolean[LEVELS];
        String styleLink = "";

        Level level(int index) {
            Level level = levels[index];
            if (level == null) {
                level = new Level();
                levels[index] = level;
            }
            return level;
        }
    }

    private static final class Instance {
        String abstractId = "";
        final Map<Integer, Integer> startOverrides = new HashMap<>();
    }

    private final WordStyles styles;
    private final Map<String, Abstract> abstracts = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Set<String> started = new HashSet<>();
    private Abstract currentAbstract = new Abstract();
    private Instance currentInstance = new Instance();
    private Level currentLevel = new Level();
    private int overriddenLevel;

    WordNumbering(WordStyles styles) {
        this.styles = styles;
    }

    @Override
    public void start(String name, XmlAttributes attributes) {
        String value = attributes.get("val");
        switch (name) {
            case "abstractNum" -> {
                currentAbstract = new Abstract();
                abstracts.put(attributes.get("abstractNumId"), currentAbstract);
            }
            case "num" -> {
                currentInstance = new Instance();
                instances.put(attributes.get("numId"), currentInstance);
            }
            case "abstractNumId" -> currentInstance.abstractId = value;
            case "numStyleLink" -> currentAbstract.styleLink = value;
            case "lvlOverride" -> overriddenLevel = attributes.number("ilvl", 0);
            case "startOverride" -> currentInstance.startOverrides.put(overriddenLevel, attributes.number("val", 1));
            case "lvl" -> currentLevel = currentAbstract.level(clamp(attributes.number("ilvl", 0)));
            case "start" -> currentLevel.start = attributes.number("val", 1);
            case "numFmt" -> currentLevel.format = value;
            case "lvlText" -> currentLevel.text = value;
            case "pStyle" -> currentLevel.style = value;
            case "lvlRestart" -> currentLevel.restarts = !value.equals("0");
            default -> {}
        }
    }

    @Override
    public void end(String name) {}

    /** The number that stands before this paragraph, counted on; empty for bullets and unknown lists. */
    String next(String numberingId, int level, String styleId) {
        Instance instance = instances.get(numberingId);
        Abstract list = instance == null ? null : resolve(instance);
        if (instance == null || list == null) {
            return "";
        }
        int index = level >= 0 ? clamp(level) : levelOfStyle(list, styleId);
        count(numberingId, instance, list, index);
        return write(list, index);
    }

    private Abstract resolve(Instance instance) {
        Abstract list = abstracts.getOrDefault(instance.abstractId, new Abstract());
        if (list.styleLink.isEmpty()) {
            return list;
        }
        Instance linked = instances.get(styles.numbering(list.styleLink).numbering());
        return linked == null ? list : abstracts.getOrDefault(linked.abstractId, list);
    }

    private static int levelOfStyle(Abstract list, String styleId) {
        for (int i = 0; i < LEVELS; i++) {
            if (!styleId.isEmpty() && list.level(i).style.equals(styleId)) {
                return i;
            }
        }
        return 0;
    }

    private void count(String numberingId, Instance instance, Abstract list, int index) {
        Integer override = instance.startOverrides.get(index);
        if (override != null && started.add(numberingId + "/" + index)) {
            list.counters[index] = override;
        } else {
            list.counters[index] = list.counting[index] ? list.counters[index] + 1 : list.level(index).start;
        }
        list.counting[index] = true;
        for (int deeper = index + 1; deeper < LEVELS; deeper++) {
            list.counting[deeper] &= !list.level(deeper).restarts;
        }
    }

    private static String write(Abstract list, int index) {
        Level level = list.level(index);
        if (level.format.equals("bullet") || level.format.equals("none")) {
            return "";
        }
        String text = level.text;
        for (int i = 0; i <= index; i++) {
            int number = list.counting[i] ? list.counters[i] : list.level(i).start;
            text = text.replace("%" + (i + 1), WordNumberFormat.write(list.level(i).format, number));
        }
        return text;
    }

    private static int clamp(int level) {
        return Math.max(0, Math.min(LEVELS - 1, level));
    }
}
