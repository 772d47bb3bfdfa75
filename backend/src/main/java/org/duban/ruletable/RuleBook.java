package org.duban.ruletable;

import java.util.List;
import org.duban.shared.RuleViolated;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds tables by their names, and the rows of what officials wrote. */
@Component
public class RuleBook {

    private record Rows(List<RuleRow> rows) {}

    private final ObjectProvider<RuleTableModels> models;
    private final RuleVersionMapper mapper;
    private final JsonMapper json;

    /** @param models asked for late: the room that knows the models is built on this one */
    RuleBook(ObjectProvider<RuleTableModels> models, RuleVersionMapper mapper, JsonMapper json) {
        this.models = models;
        this.mapper = mapper;
        this.json = json;
    }

    List<RuleTable> tables() {
        return models.getObject().all();
    }

    public RuleTable table(String name) {
        return tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RuleViolated.notFound("该规则表"));
    }

    /** The rows of a version that officials wrote. */
    public List<RuleRow> rows(long versionId) {
        RuleVersion version = mapper.find(versionId);
        if (version == null) {
            throw RuleViolated.notFound("该版本");
        }
        return rows(version);
    }

    List<RuleRow> rows(RuleVersion version) {
        return json.readValue(version.ruleRows(), Rows.class).rows();
    }

    String written(List<RuleRow> rows) {
        return json.writeValueAsString(new Rows(rows));
    }

    static void refuseUnsound(TableCheck.Findings findings) {
        if (!findings.isSound()) {
            throw RuleViolated.conflict("unsound-table", String.join("；", findings.problems()));
        }
    }
}
