package example;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import io.github.pulumicbr.cbr.CbrFunctions;
import io.github.pulumicbr.cbr.inputs.GetOperationLogArgs;
import io.github.pulumicbr.cbr.outputs.OperationErrorInfo;
import io.github.pulumicbr.cbr.outputs.OperationExtraInfo;
import io.github.pulumicbr.cbr.outputs.OperationResource;

/** Outputs one operation log: how it stands, of what, and why it failed. */
public final class App {
    public static void main(String[] args) {
        Pulumi.run(App::program);
    }

    public static void program(Context ctx) {
        var found = CbrFunctions.getOperationLog(GetOperationLogArgs.builder()
            .operationLogId(ctx.config().require("operationLogId"))
            .build());
        ctx.export("status", found.applyValue(log -> log.status()));
        ctx.export("operationType", found.applyValue(log -> log.operationType()));
        ctx.export("createdAt", found.applyValue(log -> log.createdAt()));
        ctx.export("endedAt", found.applyValue(log -> log.endedAt()));
        ctx.export("vault", found.applyValue(log -> log.vaultName()));
        ctx.export("resource", found.applyValue(log ->
            log.extraInfo().flatMap(OperationExtraInfo::resource).flatMap(OperationResource::name)));
        ctx.export("error", found.applyValue(log -> log.errorInfo().flatMap(OperationErrorInfo::message)));
    }
}
