import { parse } from 'csv-parse/sync';
import type { Ran } from '../cli/command.js';

const steering = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u;
const stackTrace = /\n\s+at .*:\d+:\d+/;
const escapeByte = String.fromCharCode(27);
const colours = new RegExp(`${escapeByte}\\[\\d+m`, 'g');

/** Which promise an outcome breaks, if it breaks one: every input ends in a result or in a coded problem. */
export function brokenPromise(ran: Ran, args: readonly string[]): string | undefined {
  const { code, stdout, stderr } = ran;
  const shown = `${stdout}${stderr}`.replace(args.includes('always') ? colours : '', '');
  if (!Number.isInteger(code) || code < 0 || code > 4) return `exit code ${code}`;
  if (stackTrace.test(shown)) return 'a stack trace';
  if (code >= 2 && !/(?:error\[VM\d{3}\]|"code": "VM\d{3}")/.test(stderr)) return 'a refusal without a code';
  if (code >= 2 && stdout !== '') return 'a refusal with a result';
  if (code < 2 && stdout === '') return 'success without a result';
  if (steering.test(shown)) return 'a character that steers a terminal';
  if (/\[object Object\]|\bundefined\b/.test(shown)) return 'a value that was not put into words';
  return code < 2 ? brokenFormat(stdout, args) : undefined;
}

function brokenFormat(stdout: string, args: readonly string[]): string | undefined {
  if (args.length === 0 || args.includes('--help') || args.includes('validate')) return undefined;
  if (args.includes('--json')) return isJson(stdout) ? undefined : 'JSON that does not parse';
  const format = args[args.lastIndexOf('--format') + 1];
  if (format === 'ndjson') return stdout.trimEnd().split('\n').every(isJson) ? undefined : 'a line that is not JSON';
  if (format === 'md') return stdout.replaceAll('<!-- -->', '').includes('<') ? 'HTML in Markdown' : undefined;
  return format === 'csv' ? brokenCsv(stdout) : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text === '' ? 'null' : text);
    return true;
  } catch {
    return false;
  }
}

function brokenCsv(text: string): string | undefined {
  const rows: string[][] = parse(text);
  const formula = rows.flat().find((cell) => /^[=+@\t\r-]/.test(cell) && !Number.isFinite(Number(cell)));
  return formula === undefined ? undefined : `a cell that a spreadsheet runs: ${formula}`;
}
