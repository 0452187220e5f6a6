import { shellWord } from '../escape/shell-word.js';

/** How a file of another format is made CSV; each line ends in a file, which is then given in place of this one. */
export function savedAsCsv(name: string, kind: string): readonly string[] {
  const file = shellWord(name);
  const [, packing = ''] = /^an? (gzip|bzip2|xz|zstd) file$/.exec(kind) ?? [];
  if (packing !== '') return [unpacked(name, packing)];
  const csv = shellWord(asCsv(name));
  const helps: Readonly<Record<string, readonly string[]>> = {
    'a zip file': [`unpack it, and give the CSV file that is in it:  unzip ${file}`],
    'a 7-Zip archive': [`unpack it, and give the CSV file that is in it:  7z x ${file}`],
    'an OpenDocument spreadsheet': [
      'in LibreOffice: File, Save As, "Text CSV", in UTF-8',
      `or convert it:  soffice --headless --convert-to csv ${file}`,
    ],
    'an Excel workbook': fromExcel(file, csv),
    'an old Excel workbook': fromExcel(file, csv),
    'a Parquet file': fromParquet(name),
    'an analysis that was saved': [
      `make a report of it:  vanguard-metrics report ${file} -o report.html`,
      'or give the files that it was made from, which it names under "inputs"',
    ],
    'a web page': ['download the file itself: a page of the site was saved in its place'],
  };
  return helps[kind] ?? ['export the table as CSV, UTF-8'];
}

// in2csv reads workbooks of Excel and no others.
function fromExcel(file: string, csv: string): readonly string[] {
  return [
    'in Excel or LibreOffice: File, Save As, "CSV UTF-8 (comma delimited)"',
    `or convert it, and give ${csv}:  in2csv ${file} > ${csv}`,
  ];
}

// Names go into a statement within quotes, so that only plain ones do.
function fromParquet(name: string): readonly string[] {
  const csv = asCsv(name);
  return /^[\w./-]+$/.test(name)
    ? [`convert it, and give ${csv}:  duckdb -c "COPY (FROM '${name}') TO '${csv}'"`]
    : ['export the table as CSV, UTF-8'];
}

const endings: Readonly<Record<string, RegExp>> = { gzip: /\.gz$/i, bzip2: /\.bz2$/i, xz: /\.xz$/i, zstd: /\.zst$/i };

// A program that unpacks in place needs to know the file by its ending.
function unpacked(name: string, packing: string): string {
  const plain = name.replace(endings[packing] ?? '', '');
  if (plain !== name) return `unpack it, and give ${shellWord(plain)}:  ${packing} -dk ${shellWord(name)}`;
  const csv = shellWord(asCsv(name));
  return `unpack it, and give ${csv}:  ${packing} -dc < ${shellWord(name)} > ${csv}`;
}

function asCsv(name: string): string {
  const csv = `${name.replace(/\.[^./\\]*$/, '')}.csv`;
  return csv === name ? name.replace(/\.csv$/i, '-table.csv') : csv;
}
