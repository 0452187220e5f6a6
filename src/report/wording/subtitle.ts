import type { ViewColumn, ViewTable } from '../view.js';

/** The subtitle of a table, with what its columns say of themselves where they are shown, each sentence once. */
export function subtitleWith({ subtitle }: ViewTable, shown: readonly ViewColumn[]): string | undefined {
  const said = new Set(shown.flatMap((column) => column.says ?? []));
  const sentences = [...(subtitle === undefined ? [] : [subtitle]), ...said];
  return sentences.length === 0 ? undefined : sentences.join('. ');
}
