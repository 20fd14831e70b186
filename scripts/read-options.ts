import { parseArgs, type ParseArgsConfig } from "node:util";

/** With `--help` among its arguments a command prints its usage and ends: nothing else is done. */
export function helpIfAsked(usage: string, args: readonly string[] = process.argv.slice(2)): void {
  if (!args.includes("--help") && !args.includes("-h")) return;
  console.log(usage);
  process.exit(0);
}

/**
 * The command line; on `--help` the usage and exit code 0, on an option that does not exist what was wrong, the usage
 * and exit code 2.
 */
export function readOptions<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  helpIfAsked(usage, config.args);
  try {
    return parseArgs(config);
  } catch (error) {
    return refuseOptions(error instanceof Error ? error.message : String(error), usage);
  }
}

/** A whole number from `min` to `max`; anything else ends as an unknown option does. */
export function readNumber(
  name: string,
  text: string,
  { min, max, usage }: { min: number; max: number; usage: string },
) {
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  return refuseOptions(`--${name} is a whole number from ${min} to ${max}, not ${text}`, usage);
}

/** Names with commas between them, each one of `known`; anything else ends as an unknown option does. */
export function readNames<Name extends string>(
  name: string,
  text: string,
  known: readonly Name[],
  usage: string,
): Name[] {
  return text.split(",").map((one) => {
    const found = known.find((other) => other === one.trim());
    return found ?? refuseOptions(`--${name}: no "${one}", but ${known.join(", ")}`, usage);
  });
}

/** Says what is wrong with the command line, and its usage; exit code 2. */
export function refuseOptions(problem: string, usage: string): never {
  console.error(`${problem}\n${usage}`);
  process.exit(2);
}
