import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A sheet as another program finds it. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
}

export type ReadCell = string | number | undefined;

/** An element with what is in it. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The files of a zip file as text, in order; throws when it is no zip file. */
export function unzipped(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** The document element of XML; throws when it is not well formed. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = {
      name,
      attributes: { ...(attributes as Record<string, string>) },
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}

/** Every element of this name inside another, in order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : []).concat(all(child, name)));
}

/** The sheets of an OpenDocument spreadsheet. */
export function readOds(bytes: Uint8Array): ReadSheet[] {
  const content = parseXml(unzipped(bytes).get('content.xml') ?? '');
  return all(content, 'table:table').map((table) => ({
    name: table.attributes['table:name'] ?? '',
    rows: all(table, 'table:table-row').map((row) =>
      row.children.map((cell) => {
        const type = cell.attributes['office:value-type'];
        if (type === 'string') return cell.text;
        return type === 'float' || type === 'percentage' ? Number(cell.attributes['office:value']) : undefined;
      }),
    ),
  }));
}

/** The sheets of an Excel file. */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const files = unzipped(bytes);
  const part = (name: string): Element => parseXml(files.get(name) ?? '');
  const targets = new Map(
    all(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [attributes.Id, attributes.Target]),
  );
  return all(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => ({
    name: attributes.name ?? '',
    rows: all(part(`xl/${targets.get(attributes['r:id'])}`), 'row').map((row) =>
      row.children.map((cell) => (cell.attributes.t === 'inlineStr' ? cell.text : Number(cell.text))),
    ),
  }));
}
