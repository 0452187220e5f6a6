import type { Io } from '../io.js';

/** What `--strict` looks at, of a finding or of an issue of a result. */
interface Judged {
  readonly code: string;
  readonly severity: 'warning' | 'note';
}

/** Whether `--strict` was asked for and met a warning, which standard error is then told of, with each code once. */
export function failsStrict({ strict }: { readonly strict?: boolean }, all: readonly Judged[], io: Io): boolean {
  const warnings = all.filter(({ severity }) => severity === 'warning');
  if (strict !== true || warnings.length === 0) return false;
  const codes = [...new Set(warnings.map(({ code }) => code))].sort();
  const howMany = `${warnings.length} warning${warnings.length === 1 ? '' : 's'}`;
  io.stderr.write(`failed: --strict, ${howMany} (${codes.join(', ')})\n`);
  return true;
}
