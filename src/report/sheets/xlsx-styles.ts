import { escapeXml } from '../escape/xml.js';
import type { NumberFormat } from './workbook.js';
import { xmlDocument } from './xml.js';

const codes: Readonly<Record<NumberFormat, string>> = {
  whole: '#,##0',
  tenths: '#,##0.0',
  'signed-tenths': '+#,##0.0;-#,##0.0;0.0',
  thousandths: '#,##0.000',
  percent: '0%',
  number: 'General',
};

const formats = Object.keys(codes) as NumberFormat[];

// Formats of one's own start here; 0 is General.
const firstOwn = 164;

const [plain, bold, large] = [0, 1, 2];
const wrap = '<alignment wrapText="1" vertical="top"/>';

const texts = {
  sentence: `<xf fontId="${plain}"/>`,
  title: `<xf fontId="${large}" applyFont="1"/>`,
  heading: `<xf fontId="${bold}" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="bottom"/></xf>`,
  wrapped: `<xf fontId="${plain}" applyAlignment="1">${wrap}</xf>`,
  quoted: `<xf fontId="${plain}" quotePrefix="1" applyAlignment="1">${wrap}</xf>`,
  link: `<xf fontId="3" applyFont="1" applyAlignment="1">${wrap}</xf>`,
} as const;

type CellStyle = NumberFormat | keyof typeof texts;

const order = [...Object.keys(texts), ...formats];

/** The number of a style of cells. */
export function cellStyle(style: CellStyle): number {
  return order.indexOf(style);
}

/** The part of the file that says what its cells look like. */
export function stylesXml(): string {
  const own = formats.filter((format) => format !== 'number');
  const numberOf = (format: NumberFormat): number => (format === 'number' ? 0 : firstOwn + own.indexOf(format));
  const numFmts = own.map(
    (format) => `<numFmt numFmtId="${numberOf(format)}" formatCode="${escapeXml(codes[format])}"/>`,
  );
  const xfs = [
    ...Object.values(texts).map((style) => style.replace('<xf ', '<xf numFmtId="0" fillId="0" borderId="0" xfId="0" ')),
    ...formats.map(
      (format) =>
        `<xf numFmtId="${numberOf(format)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    ),
  ];
  const font = (size: number, before = ''): string => `<font>${before}<sz val="${size}"/><name val="Arial"/></font>`;
  return xmlDocument(
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      `<numFmts count="${own.length}">${numFmts.join('')}</numFmts>` +
      `<fonts count="4">${font(11)}${font(11, '<b/>')}${font(16, '<b/>')}${font(11, '<u/>')}</fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`,
  );
}
