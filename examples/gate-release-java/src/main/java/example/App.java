package example;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import com.pulumi.resources.Stash;
import com.pulumi.resources.StashArgs;
import io.github.pulumicbr.cbr.OperationGate;
import io.github.pulumicbr.cbr.OperationGateArgs;
import io.github.pulumicbr.cbr.enums.OperationType;
import io.github.pulumicbr.cbr.inputs.ComplianceFilterArgs;
import java.time.Duration;

/** Releases only after the newest backup of a resource has succeeded. */
public final class App {
    public static void main(String[] args) {
        Pulumi.run(App::program);
    }

    public static void program(Context ctx) {
        var patience = Duration.ofMinutes(10);
        var backups = new OperationGate("backups",
            OperationGateArgs.builder()
                .filter(ComplianceFilterArgs.builder()
                    .operationType(OperationType.Backup)
                    .resourceName(ctx.config().require("resourceName"))
                    .build())
                .build(),
            CustomResourceOptions.builder()
                .customTimeouts(CustomTimeouts.builder().create(patience).update(patience).build())
                .build());
        // The engine's own, so that no other plugin is needed; whatever is released goes here.
        var release = new Stash("release",
            StashArgs.builder().input("v1").build(),
            CustomResourceOptions.builder().dependsOn(backups).build());
        ctx.export("release", release.output());
        ctx.export("passed", backups.passed());
        ctx.export("verdict", backups.verdict().applyValue(verdict -> verdict.summary()));
        ctx.export("operationLog", backups.operationLogId());
    }
}
