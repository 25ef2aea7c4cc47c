package example;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import io.github.pulumicbr.cbr.CbrFunctions;
import io.github.pulumicbr.cbr.enums.ComplianceRuleType;
import io.github.pulumicbr.cbr.enums.ComplianceSeverity;
import io.github.pulumicbr.cbr.inputs.ComplianceRuleArgs;
import io.github.pulumicbr.cbr.inputs.GetBackupComplianceArgs;
import io.github.pulumicbr.cbr.outputs.ComplianceResult;
import io.github.pulumicbr.cbr.outputs.ComplianceRuleSummary;
import io.github.pulumicbr.cbr.outputs.UnknownStatus;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Outputs whether every resource has a young backup, and which ones have none. */
public final class App {
    public static void main(String[] args) {
        Pulumi.run(App::program);
    }

    public static void program(Context ctx) {
        var verdict = CbrFunctions.getBackupCompliance(GetBackupComplianceArgs.builder()
            .rules(
                ComplianceRuleArgs.builder()
                    .type(ComplianceRuleType.LastSuccessWithin)
                    .maxAge("24h")
                    .newestMustSucceed(true)
                    .build(),
                ComplianceRuleArgs.builder()
                    .type(ComplianceRuleType.RestoreTestedWithin)
                    .maxAge("90d")
                    .severity(ComplianceSeverity.Warning)
                    .build())
            .build());
        ctx.export("compliant", verdict.applyValue(answer -> answer.compliant()));
        ctx.export("status", verdict.applyValue(answer -> answer.status()));
        ctx.export("summary", verdict.applyValue(answer -> answer.summary()));
        ctx.export("rules", verdict.applyValue(answer -> each(answer.rules(), App::describe)));
        ctx.export("resources", verdict.applyValue(answer -> answer.results().stream()
            .filter(result -> result.ruleIndex() == 0)
            .map(App::describe)
            .collect(Collectors.toList())));
        ctx.export("unknownStatuses", verdict.applyValue(answer ->
            each(answer.unknownStatuses(), UnknownStatus::status)));
    }

    private static Map<String, Object> describe(ComplianceRuleSummary rule) {
        return Map.of("type", rule.type(), "status", rule.status());
    }

    private static Map<String, Object> describe(ComplianceResult result) {
        return Map.of("name", result.resourceName(), "status", result.status());
    }

    private static <T, R> List<R> each(List<T> items, Function<T, R> what) {
        return items.stream().map(what).collect(Collectors.toList());
    }
}
