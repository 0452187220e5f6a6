import type { NumberFormat } from './workbook.js';

const decimals: Readonly<Record<NumberFormat, number>> = {
  whole: 0,
  tenths: 1,
  'signed-tenths': 1,
  thousandths: 3,
  percent: 0,
  number: 0,
};

const formats = Object.keys(decimals) as NumberFormat[];

/** The styles of cells and numbers, and those of columns of these widths in characters. */
export function automaticStyles(widths: readonly number[]): string {
  return [
    ...formats.filter((format) => format !== 'number').map(numberStyle),
    ...formats.map(
      (format) =>
        `<style:style style:name="${format}-cell" style:family="table-cell" style:parent-style-name="Default"` +
        `${format === 'number' ? '' : ` style:data-style-name="${format}"`}/>`,
    ),
    ...cellStyles,
    ...widths.map(
      (width) =>
        `<style:style style:name="${columnStyle(width)}" style:family="table-column">` +
        `<style:table-column-properties style:column-width="${(width * 0.2).toFixed(2)}cm"/></style:style>`,
    ),
    '<style:style style:name="row" style:family="table-row">' +
      '<style:table-row-properties style:use-optimal-row-height="true"/></style:style>',
  ].join('');
}

/** The name of the style of a column of this width. */
export function columnStyle(width: number): string {
  return `column-${width}`;
}

const cellStyles = [
  ['title', '', 'fo:font-weight="bold" fo:font-size="16pt"'],
  ['sentence', '', ''],
  ['wrapped', 'fo:wrap-option="wrap" style:vertical-align="top"', ''],
  ['heading', 'fo:wrap-option="wrap" style:vertical-align="bottom"', 'fo:font-weight="bold"'],
].map(
  ([name, cell, text]) =>
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default">` +
    `<style:table-cell-properties ${cell}/><style:text-properties ${text}/></style:style>`,
);

function numberStyle(format: NumberFormat): string {
  const number =
    `<number:number number:decimal-places="${decimals[format]}" number:min-decimal-places="${decimals[format]}" ` +
    `number:min-integer-digits="1" number:grouping="true"/>`;
  const style = (name: string, content: string, more = ''): string =>
    `<number:number-style style:name="${name}"${more}>${content}</number:number-style>`;
  if (format === 'percent') {
    return `<number:percentage-style style:name="percent">${number}<number:text>%</number:text></number:percentage-style>`;
  }
  if (format !== 'signed-tenths') return style(format, number);
  const volatile = ' style:volatile="true"';
  const map = (condition: string, name: string): string =>
    `<style:map style:condition="value()${condition}0" style:apply-style-name="${name}"/>`;
  return [
    style(`${format}-above`, `<number:text>+</number:text>${number}`, volatile),
    style(`${format}-below`, `<number:text>-</number:text>${number}`, volatile),
    style(format, number + map('&gt;', `${format}-above`) + map('&lt;', `${format}-below`)),
  ].join('');
}
