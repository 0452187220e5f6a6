import { type Problem, problem } from '../domain/problems/problem.js';
import { normaliseName } from '../read/table/header.js';
import type { LargeRole } from './engine.js';
import { largeAliases, rolesOf } from './plan.js';

type Chosen = Readonly<Record<string, string>>;

const ofRecords = [
  'discharge_date',
  'length_of_stay',
  'episode_status',
  'episode_order',
  'patient_class',
  'spell',
] as const;

const looksRight: Readonly<Partial<Record<LargeRole, RegExp>>> = {
  area: /ccg|icb|commissioner/,
  admission_method: /meth/,
  admission_date: /admi.*da(?:te|y)|start.*date/,
};

/** The role without a column, where these names are those of records but for it; `undefined` of any other table. */
export function lackingRole(names: readonly string[], chosen: Chosen = {}): LargeRole | undefined {
  const roles = rolesOf(names, chosen);
  const has = (role: LargeRole): boolean => roles[role] !== undefined;
  const isWhen = has('admission_date') || has('financial_year');
  const isRecord = [has('admission_date'), has('admission_method'), ofRecords.some(has)].filter(Boolean).length > 1;
  if (!isRecord) return undefined;
  if (!has('admission_method')) return 'admission_method';
  if (!isWhen) return 'admission_date';
  return has('area') ? undefined : 'area';
}

/** What is said of a file of records that lacks the column for a role. */
export function noColumn(file: string, line: number, names: readonly string[], role: LargeRole): Problem {
  const alike = names.filter((name) => looksRight[role]?.test(normaliseName(name)));
  const [candidate] = alike;
  const facts = { role, tried: largeAliases[role], ...(candidate && alike.length === 1 ? { candidate } : {}) };
  return problem('VM201', facts, { file, line });
}
