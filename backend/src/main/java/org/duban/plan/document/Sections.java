package org.duban.plan.document;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headings of the outline as sections; tasks and what stands below them are none. */
final class Sections {
    private final Map<Node, Section> byNode = new IdentityHashMap<>();

    static Sections of(Outline outline, TaskSelection selection, Draft draft) {
        Sections sections = new Sections();
        for (Node node : outline.nodes()) {
            boolean isHeading =
                    node.rank < MarkerRule.ARABIC_RANK || node.hasUnitsBelow() || selection.holdsUnnumbered(node);
            if (isHeading && !isWithinTask(node, selection)) {
                Section section = sections.section(outline.script(), node);
                sections.byNode.put(node, section);
                draft.sections.add(section);
            }
        }
        return sections;
    }

    private static boolean isWithinTask(Node node, TaskSelection selection) {
        for (Node above = node; above != null; above = above.parent) {
            if (selection.isTask(above)) {
                return true;
            }
        }
        return false;
    }

    private Section section(Script script, Node node) {
        Section parent = above(node.parent);
        Span heading = node.heading(script);
        return new Section(
                parent == null ? 1 : parent.depth() + 1,
                node.marker == null ? "" : node.marker.written(),
                script.written(heading.start(), heading.end()),
                parent,
                script.source(node.start(), Math.max(heading.end(), node.start())));
    }

    /** The section that this node is, or stands in. */
    @Nullable
    Section above(@Nullable Node node) {
        for (Node at = node; at != null; at = at.parent) {
            Section section = byNode.get(at);
            if (section != null) {
                return section;
            }
        }
        return null;
    }
}
