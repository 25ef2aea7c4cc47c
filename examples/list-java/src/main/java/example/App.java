package example;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import io.github.pulumicbr.cbr.CbrFunctions;
import io.github.pulumicbr.cbr.enums.OperationLogField;
import io.github.pulumicbr.cbr.enums.OperationStatus;
import io.github.pulumicbr.cbr.inputs.GetOperationLogsArgs;
import io.github.pulumicbr.cbr.outputs.OperationErrorInfo;
import io.github.pulumicbr.cbr.outputs.OperationExtraInfo;
import io.github.pulumicbr.cbr.outputs.OperationLog;
import io.github.pulumicbr.cbr.outputs.OperationResource;
import java.util.Map;
import java.util.stream.Collectors;

/** Outputs the operations that failed. */
public final class App {
    public static void main(String[] args) {
        Pulumi.run(App::program);
    }

    public static void program(Context ctx) {
        var found = CbrFunctions.getOperationLogs(GetOperationLogsArgs.builder()
            .status(OperationStatus.Failed)
            .fields(
                OperationLogField.OperationType,
                OperationLogField.EndedAt,
                OperationLogField.ErrorInfo,
                OperationLogField.ExtraInfo)
            .build());
        ctx.export("complete", found.applyValue(answer -> answer.complete()));
        ctx.export("count", found.applyValue(answer -> answer.count()));
        ctx.export("failed", found.applyValue(answer ->
            answer.operationLogs().stream().map(App::describe).collect(Collectors.toList())));
    }

    private static Map<String, Object> describe(OperationLog log) {
        return Map.of(
            "id", log.id(),
            "operationType", log.operationType(),
            "endedAt", log.endedAt(),
            "resource", log.extraInfo().flatMap(OperationExtraInfo::resource).flatMap(OperationResource::name),
            "errorCode", log.errorInfo().flatMap(OperationErrorInfo::code));
    }
}
