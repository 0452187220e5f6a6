import type { Watch } from '../../domain/common/progress.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import { type Csv, parseCsv } from './csv.js';
import type { Header } from './header.js';

/** A file split into cells with its header found, or what stands against it. */
export type Split =
  | { readonly csv: Csv; readonly header: Header; readonly delimiter: string; readonly findings: readonly Finding[] }
  /** Split at commas, or as asked; no row of it is a header. */
  | { readonly csv: Csv; readonly delimiter: string }
  | { readonly problem: Problem };

const delimiters: readonly { readonly character: string; readonly name: string }[] = [
  { character: ',', name: 'commas' },
  { character: ';', name: 'semicolons' },
  { character: '\t', name: 'tabs' },
  { character: '|', name: 'bars' },
];

/** Splits text at the delimiter that was asked for, or at the only one with which a header is understood. */
export function splitColumns(
  text: string,
  file: string,
  asked: string | undefined,
  headerOf: (csv: Csv) => Header | undefined,
  watch?: Watch,
): Split {
  const first = parseCsv(text, file, asked ?? ',', watch);
  const header = 'problem' in first ? undefined : headerOf(first);
  const others = asked === undefined ? otherFits(text, file, header, headerOf, watch) : [];
  const fits =
    header === undefined || 'problem' in first
      ? others
      : [{ csv: first, header, delimiter: asked ?? ',', name: 'commas' }, ...others];
  const [fit, second] = fits;
  if (fit === undefined) return 'problem' in first ? first : { csv: first, delimiter: asked ?? ',' };
  const place = fit.csv.locator.place(fit.header.row);
  if (second !== undefined) return { problem: problem('VM107', { delimiters: fits.map(({ name }) => name) }, place) };
  const note = finding('VM360', 'note', { delimiterName: fit.name }, { place });
  return { ...fit, findings: asked === undefined && fit.delimiter !== ',' ? [note] : [] };
}

// Where commas give a header, another delimiter can only fit as well if it stands in that header.
function otherFits(
  text: string,
  file: string,
  header: Header | undefined,
  headerOf: (csv: Csv) => Header | undefined,
  watch: Watch | undefined,
): readonly { csv: Csv; header: Header; delimiter: string; name: string }[] {
  const within = header === undefined ? text : header.names.join(',');
  return delimiters.slice(1).flatMap(({ character, name }) => {
    if (!within.includes(character)) return [];
    const csv = parseCsv(text, file, character, watch);
    const own = 'problem' in csv ? undefined : headerOf(csv);
    return own === undefined || 'problem' in csv ? [] : [{ csv, header: own, delimiter: character, name }];
  });
}
