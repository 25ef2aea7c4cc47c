package runner;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.pulumi.automation.AutomationException;
import com.pulumi.automation.CommandResult;
import com.pulumi.automation.CommandRunOptions;
import com.pulumi.automation.PulumiCommand;
import com.pulumi.automation.Version;
import java.util.List;

/**
 * The CLI, whose outputs are JSON texts: Pulumi's Automation API for Java reads every output as a text, so that it fails
 * at lists and objects and makes texts of numbers and booleans.
 */
final class OutputsAsTexts implements PulumiCommand {
    private static final JsonElement MARK = new JsonPrimitive("[secret]");

    private final PulumiCommand cli;

    OutputsAsTexts(PulumiCommand cli) {
        this.cli = cli;
    }

    @Override
    public Version version() {
        return cli.version();
    }

    @Override
    public CommandResult run(List<String> args, CommandRunOptions options) throws AutomationException {
        var result = cli.run(args, options);
        if (!args.containsAll(List.of("stack", "output"))) {
            return result;
        }
        var texts = new JsonObject();
        JsonParser.parseString(result.standardOutput()).getAsJsonObject().entrySet()
            .forEach(output -> texts.addProperty(output.getKey(), textOf(output.getValue())));
        return new CommandResult(result.code(), texts.toString(), result.standardError());
    }

    /** The CLI is asked without secrets, too: what is the mark then must stay it. */
    private static String textOf(JsonElement value) {
        return value.equals(MARK) ? MARK.getAsString() : value.toString();
    }
}
