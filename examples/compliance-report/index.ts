import { EXIT } from "./exit-code.ts";

// Left to itself, Node ends with 1 after a defect, which would read as a verdict.
process.exitCode = EXIT.notKnown;
process.on("uncaughtException", (error) => {
  process.stderr.write(`compliance-report: no verdict: ${error.stack ?? error.message}\n`);
  process.exit(EXIT.notKnown);
});

const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
