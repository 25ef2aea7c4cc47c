package example;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.pulumi.Context;
import com.pulumi.Pulumi;
import io.github.pulumicbr.cbr.CbrFunctions;
import io.github.pulumicbr.cbr.inputs.GetOperationLogsArgs;
import io.github.pulumicbr.cbr.outputs.GetOperationLogsResult;

/** Outputs every log with all its members, and the logs of a resource whose name is a secret. */
public final class App {
    public static void main(String[] args) {
        Pulumi.run(App::program);
    }

    public static void program(Context ctx) {
        ctx.export("logs", CbrFunctions.getOperationLogs().applyValue(App::logs));
        var ofSecret = CbrFunctions.getOperationLogs(GetOperationLogsArgs.builder()
            .resourceName(ctx.config().requireSecret("resourceName"))
            .build());
        ctx.export("ofSecret", ofSecret.applyValue(App::logs));
        var first = CbrFunctions.getOperationLogs(GetOperationLogsArgs.builder().limit(1).build());
        ctx.export("window", first.applyValue(answer -> answer.incompleteReason()));
    }

    /** Pulumi's Java exports no object of an answer as it is. */
    private static JsonElement logs(GetOperationLogsResult answer) {
        return new Gson().toJsonTree(answer.operationLogs());
    }
}
