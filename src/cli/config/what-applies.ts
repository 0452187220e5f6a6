import type { Io } from '../io.js';

/** The file that is read when no other is named. */
export const configName = 'vanguard.config.json';

/** What is known of a command before it is configured. */
export interface Configurable {
  /** Whether the command reads activity and populations. */
  readonly takesInputs: boolean;
  readonly onExample: boolean;
  /** The configuration that the command line names. */
  readonly named?: string;
}

/** A file of configuration, which may be absent unless somebody named it. */
export interface ConfigFile {
  readonly file: string;
  readonly isNamed: boolean;
}

/** Where options of a command come from beside its command line. */
interface Configured {
  /** Variables of the environment and their values. */
  readonly environment: readonly (readonly [string, string])[];
  readonly file?: ConfigFile;
}

/**
 * What configures a command: the environment and the file of this folder where it reads inputs, the environment alone
 * where those are the example data, and nothing where it reads none; a file that is named, always.
 */
export function configured(
  { env }: Io,
  { takesInputs, onExample, named = env.VANGUARD_CONFIG }: Configurable,
): Configured {
  if (!takesInputs && named === undefined) return { environment: [] };
  const environment = Object.entries(env).flatMap(([name, value]): [string, string][] =>
    name.startsWith('VANGUARD_') && name !== 'VANGUARD_CONFIG' && value !== undefined ? [[name, value]] : [],
  );
  if (named !== undefined) return { environment, file: { file: named, isNamed: true } };
  return onExample ? { environment } : { environment, file: { file: configName, isNamed: false } };
}
