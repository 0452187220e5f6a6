import { escapeXml } from '../escape/xml.js';
import { automaticStyles, columnStyle } from './ods-styles.js';
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
import { xmlDocument } from './xml.js';
import { zip } from './zip.js';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * A workbook as an OpenDocument spreadsheet: the same workbook gives the same bytes.
 *
 * Reference: OASIS (2021), Open Document Format for Office Applications 1.3, parts 2 and 3.
 */
export function ods(workbook: Workbook): Uint8Array {
  const files = new Map([
    ['mimetype', mediaType],
    ['META-INF/manifest.xml', manifest()],
    ['content.xml', content(workbook)],
    ['styles.xml', styles()],
    ['meta.xml', meta(workbook)],
  ]);
  return zip(files, ['mimetype']);
}

const names = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  number: 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
  xlink: 'http://www.w3.org/1999/xlink',
} as const;

function office(element: string, inside: string): string {
  const spaces = Object.entries(names).map(([name, space]) => ` xmlns:${name}="${space}"`);
  return xmlDocument(`<office:${element}${spaces.join('')} office:version="1.3">${inside}</office:${element}>`);
}

function content({ sheets }: Workbook): string {
  const widths = [...new Set(sheets.flatMap(columnWidths))].sort((one, other) => one - other);
  const ranges = sheets.filter((sheet) => sheet.columns.length > 0).map(rangeOf);
  return office(
    'document-content',
    `<office:automatic-styles>${automaticStyles(widths)}</office:automatic-styles><office:body><office:spreadsheet>` +
      `${sheets.map(sheetXml).join('')}<table:database-ranges>${ranges.join('')}</table:database-ranges>` +
      '</office:spreadsheet></office:body>',
  );
}

// Marks the table as one, for programs that read sheets aloud.
function rangeOf(sheet: Sheet): string {
  const first = headingRow(sheet);
  const last = `${columnLetters(sheet.columns.length - 1)}${first + rowsOf(sheet)}`;
  return (
    `<table:database-range table:name="${sheet.name}_table" table:contains-header="true" ` +
    `table:display-filter-buttons="false" table:target-range-address="${sheet.name}.A${first}:${sheet.name}.${last}"/>`
  );
}

function sheetXml(sheet: Sheet): string {
  const { name, title, sentences, columns } = sheet;
  const isProse = columns.length === 0;
  const body = Array.from({ length: rowsOf(sheet) }, (_, at) =>
    row(columns.map(({ cells, format }) => cell(cells[at] ?? '', format)).join('')),
  );
  return [
    `<table:table table:name="${name}">`,
    ...columnWidths(sheet).map((width) => `<table:table-column table:style-name="${columnStyle(width)}"/>`),
    row(text(title, 'title')),
    ...sentences.map((sentence) => row(text(sentence, isProse ? 'wrapped' : 'sentence'))),
    isProse ? '' : row(columns.map(({ heading }) => text(heading, 'heading')).join('')),
    ...body,
    '</table:table>',
  ].join('');
}

function row(cells: string): string {
  return `<table:table-row table:style-name="row">${cells}</table:table-row>`;
}

function cell(value: Cell, format: NumberFormat): string {
  if (typeof value === 'string') return text(value, 'wrapped');
  if (typeof value === 'number') {
    const type = format === 'percent' ? 'percentage' : 'float';
    return `<table:table-cell table:style-name="${format}-cell" office:value-type="${type}" office:value="${value}"/>`;
  }
  const link = `<text:a xlink:type="simple" xlink:href="#${value.sheet}.A1">${escapeXml(value.text)}</text:a>`;
  return `<table:table-cell table:style-name="wrapped" office:value-type="string"><text:p>${link}</text:p></table:table-cell>`;
}

function text(value: string, style: string): string {
  return `<table:table-cell table:style-name="${style}" office:value-type="string"><text:p>${escapeXml(value)}</text:p></table:table-cell>`;
}

function styles(): string {
  return office(
    'document-styles',
    '<office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" ' +
      'fo:font-family="Arial" fo:font-size="11pt" fo:language="en" fo:country="GB"/></style:default-style>' +
      '<style:style style:name="Default" style:family="table-cell"/></office:styles>',
  );
}

function meta({ title }: Workbook): string {
  return office(
    'document-meta',
    `<office:meta><dc:title>${escapeXml(title)}</dc:title><dc:language>en-GB</dc:language></office:meta>`,
  );
}

function manifest(): string {
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return xmlDocument(
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">' +
      `${entry('/', mediaType)}${['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml')).join('')}` +
      '</manifest:manifest>',
  );
}
