package runner;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import com.pulumi.Context;
import com.pulumi.automation.CommandException;
import com.pulumi.automation.ConfigValue;
import com.pulumi.automation.LocalPulumiCommand;
import com.pulumi.automation.LocalWorkspace;
import com.pulumi.automation.LocalWorkspaceOptions;
import com.pulumi.automation.WorkspaceStack;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs a program of Java inline and prints its outputs, or the refusal, as one line of JSON.
 *
 * <p>The arguments are the folder that the programs were built in, and the file of the request, which every language's
 * runner takes: {@code program} (the folder), {@code workDir} (with a Pulumi.yaml that names the plugin),
 * {@code project}, {@code stack} and {@code config}.
 */
public final class Run {
    private static final class Request {
        String program;
        String workDir;
        String stack;
        Map<String, Setting> config;
    }

    private static final class Setting {
        String value;
        boolean secret;
    }

    public static void main(String[] args) throws Exception {
        var request = new Gson().fromJson(Files.readString(Path.of(args[1])), Request.class);
        var classes = Path.of(args[0]).resolve(Path.of(request.program).getFileName()).resolve("target/classes");
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            var json = new GsonBuilder().serializeNulls().create().toJson(answer(request, programOf(loader)));
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(json);
        }
    }

    private static Consumer<Context> programOf(ClassLoader loader) throws ReflectiveOperationException {
        var program = loader.loadClass("example.App").getMethod("program", Context.class);
        return context -> {
            try {
                program.invoke(null, context);
            } catch (ReflectiveOperationException error) {
                throw new IllegalStateException(error.getCause());
            }
        };
    }

    private static Map<String, Object> answer(Request request, Consumer<Context> program) throws Exception {
        var options = LocalWorkspaceOptions.builder()
            .workDir(Path.of(request.workDir))
            .pulumiCommand(new OutputsAsTexts(LocalPulumiCommand.create()))
            .program(program)
            .build();
        // LocalWorkspace.createOrSelectStack would take no Pulumi.yaml but its own, which names no plugin.
        try (var stack = WorkspaceStack.createOrSelect(request.stack, LocalWorkspace.create(options))) {
            var config = new LinkedHashMap<String, ConfigValue>();
            request.config.forEach((name, entry) ->
                config.put(name, new ConfigValue(entry.value, entry.secret)));
            stack.setAllConfig(config);
            var outputs = new LinkedHashMap<String, Object>();
            stack.up().outputs().forEach((name, output) -> {
                var entry = new LinkedHashMap<String, Object>();
                entry.put("value", JsonParser.parseString(output.value().toString()));
                entry.put("secret", output.isSecret());
                outputs.put(name, entry);
            });
            return Map.of("outputs", outputs);
        } catch (CommandException error) {
            return Map.of("refused", error.getMessage());
        }
    }
}
