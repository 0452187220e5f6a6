import { escapeXml } from '../escape/xml.js';
import {
  type Cell,
  columnLetters,
  columnWidths,
  headingRow,
  type NumberFormat,
  rowsOf,
  type Sheet,
  type Workbook,
} from './workbook.js';
import { cellStyle, stylesXml } from './xlsx-styles.js';
import { xmlDocument } from './xml.js';
import { zip } from './zip.js';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/**
 * A workbook as an Excel file: the same workbook gives the same bytes.
 *
 * Reference: ECMA-376 (2016), Office Open XML, part 1, SpreadsheetML.
 */
export function xlsx(workbook: Workbook): Uint8Array {
  const { sheets } = workbook;
  const tabled = sheets.map((sheet) => !isProse(sheet));
  const files = new Map([
    ['[Content_Types].xml', contentTypes(tabled)],
    [
      '_rels/.rels',
      related([
        ['officeDocument', 'xl/workbook.xml'],
        ['metadata/core-properties', 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', core(workbook)],
    ['xl/workbook.xml', workbookXml(workbook)],
    [
      'xl/_rels/workbook.xml.rels',
      related([
        ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml()],
  ]);
  sheets.forEach((sheet, at) => {
    files.set(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet));
    if (tabled[at] !== true) return;
    files.set(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, related([['table', `../tables/table${at + 1}.xml`]]));
    files.set(`xl/tables/table${at + 1}.xml`, tableXml(sheet, at + 1));
  });
  return zip(files);
}

function sheetXml(sheet: Sheet): string {
  const widths = columnWidths(sheet).map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const rows = [...introductionRows(sheet), ...tableRows(sheet)];
  return xmlDocument(
    `<worksheet xmlns="${main}" xmlns:r="${relations}"><cols>${widths.join('')}</cols>` +
      `<sheetData>${rows.join('')}</sheetData>${linksOf(sheet)}` +
      `${isProse(sheet) ? '' : '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'}</worksheet>`,
  );
}

function isProse({ columns }: Sheet): boolean {
  return columns.length === 0;
}

function introductionRows(sheet: Sheet): string[] {
  const style = isProse(sheet) ? 'wrapped' : 'sentence';
  return [
    row(1, [(place) => text(sheet.title, 'title', place)]),
    ...sheet.sentences.map((sentence, at) => row(at + 2, [(place) => text(sentence, style, place)])),
  ];
}

function tableRows(sheet: Sheet): string[] {
  if (isProse(sheet)) return [];
  const first = headingRow(sheet);
  const headings = sheet.columns.map(
    ({ heading }): CellXml =>
      (place) =>
        text(heading, 'heading', place),
  );
  const cellsAt = (at: number): CellXml[] =>
    sheet.columns.map(
      ({ cells, format }) =>
        (place) =>
          cell(cells[at] ?? '', format, place),
    );
  const body = Array.from({ length: rowsOf(sheet) }, (_, at) => row(first + 1 + at, cellsAt(at)));
  return [row(first, headings), ...body];
}

/** A cell, for its place. */
type CellXml = (place: string) => string;

function row(number: number, cells: readonly CellXml[]): string {
  return `<row r="${number}">${cells.map((of, at) => of(`${columnLetters(at)}${number}`)).join('')}</row>`;
}

function cell(value: Cell, format: NumberFormat, place: string): string {
  if (typeof value === 'number') return `<c r="${place}" s="${cellStyle(format)}"><v>${value}</v></c>`;
  if (typeof value === 'string') return text(value, 'wrapped', place);
  return text(value.text, 'link', place);
}

// What one cell may hold.
const mostCharacters = 32_767;

// A text that starts so would become a formula when somebody edits its cell.
const formulaStart = /^[=+\-@]/;

function text(value: string, style: 'title' | 'sentence' | 'wrapped' | 'heading' | 'link', place: string): string {
  const cut = ' … (cut: longer than a cell may be)';
  const whole = value.length <= mostCharacters ? value : `${value.slice(0, mostCharacters - cut.length)}${cut}`;
  const own = style === 'wrapped' && formulaStart.test(whole) ? 'quoted' : style;
  return `<c r="${place}" s="${cellStyle(own)}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(whole)}</t></is></c>`;
}

function linksOf(sheet: Sheet): string {
  const first = headingRow(sheet) + 1;
  const links = sheet.columns.flatMap(({ cells }, column) =>
    cells.flatMap((value, at) =>
      typeof value === 'object'
        ? [
            `<hyperlink ref="${columnLetters(column)}${first + at}" location="'${value.sheet}'!A1" display="${escapeXml(value.text)}"/>`,
          ]
        : [],
    ),
  );
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

// Without an element for a filter the table has none.
function tableXml(sheet: Sheet, id: number): string {
  const { name, columns } = sheet;
  const first = headingRow(sheet);
  const range = `A${first}:${columnLetters(columns.length - 1)}${first + rowsOf(sheet)}`;
  const own = columns.map(({ heading }, at) => `<tableColumn id="${at + 1}" name="${escapeXml(heading)}"/>`);
  return xmlDocument(
    `<table xmlns="${main}" id="${id}" name="${name}_table" displayName="${name}_table" ref="${range}" totalsRowShown="0">` +
      `<tableColumns count="${columns.length}">${own.join('')}</tableColumns></table>`,
  );
}

function workbookXml({ sheets }: Workbook): string {
  const own = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return xmlDocument(`<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${own.join('')}</sheets></workbook>`);
}

function core({ title }: Workbook): string {
  return xmlDocument(
    `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `<dc:title>${escapeXml(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`,
  );
}

function related(parts: readonly (readonly [type: string, target: string])[]): string {
  const own = parts.map(([type, target], at) => {
    const space = type.startsWith('metadata/') ? `${packaged}/relationships` : relations;
    return `<Relationship Id="rId${at + 1}" Type="${space}/${type}" Target="${target}"/>`;
  });
  return xmlDocument(`<Relationships xmlns="${packaged}/relationships">${own.join('')}</Relationships>`);
}

function contentTypes(tabled: readonly boolean[]): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}+xml"/>`;
  return xmlDocument(
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ` +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      part('xl/workbook.xml', `${spreadsheet}.sheet.main`) +
      part('xl/styles.xml', `${spreadsheet}.styles`) +
      part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties') +
      tabled.map((_, at) => part(`xl/worksheets/sheet${at + 1}.xml`, `${spreadsheet}.worksheet`)).join('') +
      tabled.map((has, at) => (has ? part(`xl/tables/table${at + 1}.xml`, `${spreadsheet}.table`) : '')).join('') +
      '</Types>',
  );
}
