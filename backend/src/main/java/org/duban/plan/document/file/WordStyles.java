package org.duban.plan.document.file;

import java.util.HashMap;
import java.util.Map;

/** styles.xml: which styles are headings, and which bring a numbering with them. */
final class WordStyles implements XmlEvents {
    private static final int MAX_INHERITANCE = 20;

    private static final class Style {
        String basedOn = "";
        String numbering = "";
        int level = -1;
        int outline = -1;
    }

    record Numbered(String numbering, int level) {}

    private final Map<String, Style> styles = new HashMap<>();
    private Style current = new Style();

    @Override
    public void start(String name, XmlAttributes attributes) {
        switch (name) {
            case "style" -> {
                current = new Style();
                styles.put(attributes.get("styleId"), current);
            }
            case "basedOn" -> current.basedOn = attributes.get("val");
            case "numId" -> current.numbering = attributes.get("val");
            case "ilvl" -> current.level = attributes.number("val", -1);
            case "outlineLvl" -> current.outline = attributes.number("val", -1);
            default -> {}
        }
    }

    @Override
    public void end(String name) {}

    /** Depth from 1, or 0 for body text. */
    int headingDepth(String styleId) {
        Style style = styles.get(styleId);
        for (int i = 0; style != null && i < MAX_INHERITANCE; i++) {
            if (style.outline >= 0) {
                return style.outline < 9 ? style.outline + 1 : 0;
            }
            style = styles.get(style.basedOn);
        }
        return 0;
    }

    /** The numbering of a style; level -1 leaves it to the numbering, which may name the style. */
    Numbered numbering(String styleId) {
        Style style = styles.get(styleId);
        int level = -1;
        for (int i = 0; style != null && i < MAX_INHERITANCE; i++) {
            level = level < 0 ? style.level : level;
            if (!style.numbering.isEmpty()) {
                return new Numbered(style.numbering, level);
            }
            style = styles.get(style.basedOn);
        }
        return new Numbered("", -1);
    }
}
