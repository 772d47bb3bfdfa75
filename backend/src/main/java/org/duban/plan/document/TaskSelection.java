package org.duban.plan.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells tasks from headings, principles and measures. A task is the uppermost item that names units; items beside tasks, at
 * their depth and in their chapter, are tasks whose units are missing. A text without any units has tasks only under a heading
 * that announces them.
 */
final class TaskSelection {
    private final Outline outline;
    private final Script script;
    private final Set<Node> tasks = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> unnumbered = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> uncertain = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<Node, Boolean> severalSpeakUnder = new IdentityHashMap<>();

    private @Nullable Boolean arabicSpeaks;

    private TaskSelection(Outline outline) {
        this.outline = outline;
        this.script = outline.script();
    }

    static TaskSelection of(Outline outline) {
        TaskSelection selection = new TaskSelection(outline);
        selection.select(outline.root());
        if (selection.tasks.isEmpty() && selection.unnumbered.isEmpty()) {
            if (outline.tables().isEmpty()) {
                selection.selectAnnounced();
            }
        } else {
            selection.addSilentNeighbours();
        }
        return selection;
    }

    boolean isTask(Node node) {
        return tasks.contains(node);
    }

    /** A heading whose own paragraphs are tasks without numbers. */
    boolean holdsUnnumbered(Node node) {
        return unnumbered.contains(node);
    }

    boolean isUncertain(Node node) {
        return uncertain.contains(node);
    }

    private void select(Node node) {
        if (node.isRoot() || !node.hasUnits()) {
            if (node.isRoot() && node.hasUnits()) {
                unnumbered.add(node);
            }
            if (!node.isRoot() && (lastSpeaksForAll(node) || isDividedTask(node))) {
                tasks.add(node);
            } else {
                node.children.forEach(this::select);
            }
        } else if (groups(node) > 1 && node.isHeadingOnly(script) && node.rank < MarkerRule.ARABIC_RANK) {
            unnumbered.add(node);
            node.children.forEach(this::select);
        } else {
            tasks.add(node);
        }
    }

    /** 1. with (1), (2) below, each with units of its own: the measures of one task, unless 1. is a mere heading everywhere. */
    private boolean isDividedTask(Node node) {
        return node.rank == MarkerRule.ARABIC_RANK
                && node.hasUnitsBelow()
                && (!node.isHeadingOnly(script) || arabicSpeaks());
    }

    private boolean arabicSpeaks() {
        if (arabicSpeaks == null) {
            arabicSpeaks =
                    outline.nodes().stream().anyMatch(node -> node.rank == MarkerRule.ARABIC_RANK && node.hasUnits());
        }
        return arabicSpeaks;
    }

    /** How often the node's own paragraphs name units after words of their own. */
    private int groups(Node node) {
        int groups = 0;
        boolean hasProse = true;
        for (Paragraph paragraph : node.paragraphs) {
            hasProse |= !paragraph.isOnlyStatement(script);
            if (paragraph.namesUnits() && hasProse) {
                groups++;
                hasProse = false;
            }
        }
        return groups;
    }

    /** Units on a line of their own below a list of points, none of which has units: they belong to what the list details. */
    private boolean lastSpeaksForAll(Node node) {
        List<Node> children = node.children;
        if (node.marker == null || children.size() < 2 || children.get(0).rank < MarkerRule.ARABIC_RANK) {
            return false;
        }
        Node last = children.get(children.size() - 1);
        boolean onlyLast = children.stream()
                .limit(children.size() - 1L)
                .noneMatch(child -> child.hasUnits() || child.hasUnitsBelow());
        boolean onOwnLine = last.paragraphs.stream()
                .filter(Paragraph::namesUnits)
                .allMatch(paragraph -> paragraph.isOnlyStatement(script));
        return onlyLast
                && last.hasUnits()
                && onOwnLine
                && (children.get(0).rank > MarkerRule.ARABIC_RANK || noSiblingOfHas(node));
    }

    private boolean noSiblingOfHas(Node node) {
        Node parent = node.parent;
        return parent == null || !severalSpeakUnder.computeIfAbsent(parent, this::severalSpeak);
    }

    private Boolean severalSpeak(Node parent) {
        return parent.children.stream()
                .anyMatch(
                        other -> other.children.stream().filter(Node::hasUnits).count() > 1);
    }

    private void addSilentNeighbours() {
        Set<Place> places = new HashSet<>();
        tasks.forEach(task -> places.add(placeOf(task)));
        Set<Node> preceding = precedingTheirTask();
        for (Node node : outline.nodes()) {
            boolean isSilent = !tasks.contains(node) && !node.hasUnits() && !node.hasUnitsBelow() && !isUnderTask(node);
            if (!isSilent || unnumbered.contains(node)) {
                continue;
            }
            boolean isNeighbour = places.contains(placeOf(node));
            if (isNeighbour && !isExcluded(node)) {
                tasks.add(node);
            } else if (isNeighbour || preceding.contains(node)) {
                uncertain.add(node);
            }
        }
    }

    /** 1.目标 before 2., 3., …: it bears a task's number but stands apart. */
    private Set<Node> precedingTheirTask() {
        Set<Node> preceding = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<Integer, Node> nextTask = new HashMap<>();
        List<Node> nodes = outline.nodes();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            Node next = nextTask.get(node.rank);
            if (tasks.contains(node)) {
                nextTask.put(node.rank, node);
            } else if (node.marker != null
                    && next != null
                    && next.value() == node.value() + 1
                    && next.parent != node.parent) {
                preceding.add(node);
            }
        }
        return preceding;
    }

    /** Depth within a chapter; chapters that are tasks themselves are neighbours of each other. */
    private record Place(int chapter, int rank) {}

    private static Place placeOf(Node node) {
        Node chapter = chapterOf(node);
        return new Place(chapter == node ? 0 : chapter.start(), node.rank);
    }

    private boolean isUnderTask(Node node) {
        for (Node above = node.parent; above != null; above = above.parent) {
            if (tasks.contains(above)) {
                return true;
            }
        }
        return false;
    }

    private boolean isExcluded(Node node) {
        for (Node above = node; above != null && !above.isRoot(); above = above.parent) {
            if (Heading.excludesTasks(script.seen(above.heading(script)))) {
                return true;
            }
        }
        return false;
    }

    private static Node chapterOf(Node node) {
        Node chapter = node;
        while (chapter.parent != null && !chapter.parent.isRoot()) {
            chapter = chapter.parent;
        }
        return chapter;
    }

    private void selectAnnounced() {
        List<Node> announcing = new ArrayList<>();
        for (Node node : outline.nodes()) {
            if (!node.children.isEmpty() && Heading.announcesTasks(script.seen(node.heading(script)))) {
                announcing.add(node);
            }
        }
        for (Node node : announcing) {
            if (!isUnderTask(node) && !tasks.contains(node)) {
                node.children.forEach(this::selectLeaves);
            }
        }
    }

    private void selectLeaves(Node node) {
        boolean hasItems = node.children.stream().anyMatch(child -> child.rank <= MarkerRule.ARABIC_RANK);
        if (hasItems) {
            node.children.forEach(this::selectLeaves);
        } else {
            tasks.add(node);
        }
    }
}
