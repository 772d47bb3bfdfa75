package org.duban.workflow;

import org.duban.ruletable.RuleTable;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a table holds.
 *
 * @param definitionId of the engine's newest definition of what the product brings
 * @param brought the number of that version
 * @param versionId of the version that officials wrote and put in force; null while the product's own holds
 */
record TableVersion(
        String name,
        String title,
        String definitionId,
        String brought,
        @Nullable Long versionId,
        @Nullable String versionNumber) {

    /** What answers are remembered under: versions never change, so that nothing remembered grows stale. */
    String key() {
        return versionId == null ? definitionId : versionId.toString();
    }

    /** As sentences cite it. */
    String cited() {
        return RuleTable.called(title, versionNumber == null ? brought : versionNumber);
    }
}
