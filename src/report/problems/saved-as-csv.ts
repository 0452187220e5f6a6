import { shellWord } from '../layout/shell-word.js';

/** How a file of another format is made CSV. */
export function savedAsCsv(name: string, kind: string): readonly string[] {
  const file = shellWord(name);
  if (kind.includes('gzip')) return [`unpack it:  gzip -dc ${file} | vanguard-metrics compare - ...`];
  if (kind.includes('spreadsheet')) {
    return [
      'in LibreOffice: File, Save As, "Text CSV", in UTF-8',
      `or convert it:  soffice --headless --convert-to csv ${file}`,
    ];
  }
  // in2csv reads workbooks of Excel and no others.
  if (!kind.includes('workbook')) return ['export the table as CSV, UTF-8'];
  return [
    'in Excel or LibreOffice: File, Save As, "CSV UTF-8 (comma delimited)"',
    `or pipe it:  in2csv ${file} | vanguard-metrics compare - ...`,
  ];
}
