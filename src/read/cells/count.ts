import type { Shorthand } from '../../domain/counts/observation.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import { readMark } from './marks.js';

/** What a cell of counts holds. */
export type CountReading = number | Shorthand | { readonly fault: (place: Problem['place']) => Problem };

/**
 * The whole number in a cell, the mark that stands in its place, or what is wrong with it.
 * `thousands` is the one separator allowed between groups of three digits; none when absent.
 */
export function readCount(text: string, thousands?: string): CountReading {
  if (isSmallNumber(text)) return Number(text);
  const cell = text.trim();
  if (isDigits(cell)) return exact(Number(cell), cell);
  return readMark(cell) ?? readUnusual(cell, thousands);
}

const smallNumber = /^\d{1,15}$/;

/** Whether a cell is a few digits and nothing else, as nearly every one is. */
export function isSmallNumber(text: string): boolean {
  return smallNumber.test(text);
}

function isDigits(text: string): boolean {
  if (text.length === 0 || text.length > 16) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function exact(value: number, text: string): CountReading {
  return value <= Number.MAX_SAFE_INTEGER ? value : { fault: (place) => problem('VM214', { text }, place) };
}

function readUnusual(text: string, thousands: string | undefined): CountReading {
  const grouped = /^\d{1,3}(?:([ ,.'\u00a0\u202f])\d{3})(?:\1\d{3})*$/.exec(text);
  const isWhole = grouped?.[1] === thousands && !text.startsWith('0');
  if (grouped !== null && isWhole) return exact(Number(text.replaceAll(thousands ?? '', '')), text);
  // R writes 100000 as 1e+05, exactly; a spreadsheet's 1.2E+05 has lost digits.
  if (/^\d+(?:\.\d+)?e\+?\d{1,2}$/.test(text) && Number.isInteger(Number(text))) return exact(Number(text), text);
  if (grouped !== null && grouped[1] !== '.') return { fault: (place) => problem('VM213', { text }, place) };
  if (/^[-−–]\s*\d+(?:\.\d+)?$/.test(text)) return { fault: (place) => problem('VM211', { text }, place) };
  if (/^\d+\.0+$/.test(text)) return exact(Number(text), text);
  if (/^\d*\.\d+$/.test(text)) return { fault: (place) => problem('VM212', { text }, place) };
  if (/^\d{17,}$/.test(text)) return { fault: (place) => problem('VM214', { text }, place) };
  return { fault: (place) => problem('VM210', { text, why: whyNotANumber(text) }, place) };
}

function whyNotANumber(text: string): string {
  if (/^[\dOo]+$/.test(text) && /[Oo]/.test(text)) return 'letter O, not zero';
  if (/^[\dlI]+$/.test(text) && /[lI]/.test(text)) return 'letter l or I, not one';
  if (/^\d+(?:\.\d+)?E\+?\d+$/.test(text)) return 'shortened by a spreadsheet, which loses digits';
  if (/^#(?:REF|N\/A|VALUE|DIV\/0|NAME\?|NUM|NULL)!?$/i.test(text)) return 'a spreadsheet error';
  if (/^=/.test(text)) return 'a spreadsheet formula, not its result';
  if (/%$/.test(text)) return 'a percentage, not a count';
  return 'not a whole number';
}
