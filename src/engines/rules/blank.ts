/** What programs write where there is nothing, in capitals: SQL Server, R and SAS among them. */
export const blankTexts = ['', 'NULL', 'NA', '.'] as const;

const blank = /^(?:null|na|\.)?$/i;

/**
 * The code in a cell: trimmed; blank where a program says that there is nothing; and whole where a program that knows
 * no whole numbers beside blanks wrote `3.0`.
 */
export function codeIn(cell: string): string {
  const code = cell.trim();
  return blank.test(code) ? '' : code.replace(/^(\d+)\.0+$/, '$1');
}

/** Whether a cell as it is written says that there is no key, as that of a spell. The kernel does the same. */
export function saysNoKey(cell: string): boolean {
  return /^(?:null|na)$/i.test(cell);
}
