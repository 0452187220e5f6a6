/** What is known of each problem of the command line or a configuration, by its stable code (VM4xx). */
export interface CommandLineFacts {
  readonly VM401: { readonly command: string; readonly suggestion?: string; readonly known: readonly string[] };
  readonly VM402: { readonly option: string; readonly takenBy: readonly string[]; readonly suggestion?: string };
  readonly VM403: {
    readonly option: string;
    readonly value: string;
    readonly must: string;
    readonly suggestion?: string;
  };
  readonly VM404: {
    readonly what: string;
    readonly example: string;
    /** Files that were given as something else and look like populations. */
    readonly populations?: readonly string[];
    /** Files of activity that hold populations beside their counts. */
    readonly joined?: {
      readonly command: string;
      readonly files: readonly string[];
      readonly holding: readonly string[];
    };
  };
  readonly VM405: { readonly topic: string; readonly suggestion?: string; readonly near: readonly string[] };
  readonly VM406: { readonly reason: string; readonly command?: string };
  readonly VM407: {
    readonly key: string;
    readonly file: string;
    readonly known: readonly string[];
    readonly suggestion?: string;
  };
  readonly VM408: { readonly file: string; readonly reason: string };
  readonly VM409: { readonly file: string };
  readonly VM410: { readonly folder: string };
  readonly VM411: { readonly command: string; readonly takes: string; readonly extra: readonly string[] };
}
