import { plainText } from '../wording/words.js';

/** Text as text in XML and HTML: markup, invisible characters and those that XML forbids cannot act. */
export function escapeXml(text: string): string {
  return plainText(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
