const ofTables = ['table', 'json', 'ndjson', 'csv', 'md'];
const ofText = ['table', 'json'];

/** The formats of `report`, the default first. */
export const reportFormats = ['html', 'md', 'ods', 'xlsx', 'json'] as const;

const written: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...['demo', 'compare', 'trend', 'area', 'sensitivity', 'events', 'cohorts'].map((name) => [name, ofTables] as const),
  ...['validate', 'explain'].map((name) => [name, ofText] as const),
  ['report', reportFormats],
]);

/** Every format that some command writes. */
export const allFormats: readonly string[] = [...new Set([...ofTables, ...reportFormats])];

/** The formats that a command writes, the default first; none of a command whose output has one form. */
export function formatsOf(command: string): readonly string[] {
  return written.get(command) ?? [];
}
