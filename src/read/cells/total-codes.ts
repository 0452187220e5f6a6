/** A nation by the first letter of the codes that ONS gives to its areas. */
type Nation = 'E' | 'W' | 'S' | 'N';

/** What a total is of: all rows, one nation, or several nations together. */
type Whole = 'rows' | Nation | 'nations';

const byName: ReadonlyMap<string, Whole> = new Map<string, Whole>([
  ...['TOTAL', 'GRAND TOTAL', 'OVERALL TOTAL', 'ALL', 'ALL AREAS'].map((name) => [name, 'rows'] as const),
  ['ENGLAND', 'E'],
  ['ENG', 'E'],
  ['ENGLAND TOTAL', 'E'],
  ['TOTAL ENGLAND', 'E'],
  ['WALES', 'W'],
  ['SCOTLAND', 'S'],
  ['NORTHERN IRELAND', 'N'],
  ...['UNITED KINGDOM', 'UK', 'GREAT BRITAIN', 'GB', 'ENGLAND AND WALES'].map((name) => [name, 'nations'] as const),
]);

/** Every name and code that may stand for all areas of a file or for a nation, sorted; codes of several nations apart. */
export const totalNames: readonly string[] = [
  ...byName.keys(),
  ...['E', 'W', 'S', 'N'].map((nation) => `${nation}92000001`),
].sort();

/** Whether a name is that of a total or a nation, and of no area. */
export function isTotalName(text: string): boolean {
  return byName.has(text.trim().toUpperCase());
}

/** Whether a name is that of a nation, or of several together. */
export function isNationName(text: string): boolean {
  const whole = byName.get(text.trim().toUpperCase());
  return whole !== undefined && whole !== 'rows';
}

/** Whether a code may stand for all areas of a file or for a nation. */
export function isTotalCode(code: string): boolean {
  return wholeOf(code) !== undefined;
}

/**
 * The codes among those of a file that stand for all its areas or for a nation: totals, and no areas. With each, whether
 * the rows of the file must add to it, which they need not where areas of another nation stand beside it.
 */
export function totalCodes(areas: ReadonlySet<string>): ReadonlyMap<string, boolean> {
  const totals = [...areas].flatMap((code) => {
    const whole = wholeOf(code);
    return whole === undefined ? [] : [{ code, whole }];
  });
  if (totals.length === 0) return new Map();
  const others = [...areas].filter((code) => wholeOf(code) === undefined);
  const own = totals.filter(({ whole }) => !isNationAsArea(whole, totals, others));
  const nations = new Set([...areas].filter((code) => own.every((one) => one.code !== code)).map(nationOf));
  nations.delete(undefined);
  const isOnly = (nation: Whole): boolean => [...nations].every((other) => other === nation);
  return new Map(own.map(({ code, whole }) => [code, whole === 'rows' || (whole !== 'nations' && isOnly(whole))]));
}

function wholeOf(code: string): Whole | undefined {
  if (/^[EWSN]92\d{6}$/.test(code)) return code[0] as Nation;
  return /^K0\d{7}$/.test(code) ? 'nations' : byName.get(code);
}

// Nations are compared with each other, or Wales, Scotland and Northern Ireland with the regions of England.
function isNationAsArea(
  whole: Whole,
  totals: readonly { readonly whole: Whole }[],
  others: readonly string[],
): boolean {
  if (whole === 'rows' || whole === 'nations') return false;
  if (others.length > 0) return whole !== 'E' && others.every((code) => /^E12\d{6}$/.test(code));
  return new Set(totals.flatMap((one) => (one.whole.length === 1 ? [one.whole] : []))).size > 1;
}

function nationOf(code: string): Nation | undefined {
  if (/^[EWSN]\d{8}$/.test(code)) return code[0] as Nation;
  const whole = wholeOf(code);
  if (whole !== undefined && whole !== 'rows' && whole !== 'nations') return whole;
  return /^(?:\d{2}[A-Z]|[A-Z]\d[A-Z]\d[A-Z])$/.test(code) ? 'E' : undefined;
}
