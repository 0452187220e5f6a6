/** Whether a text is one of the signs that may stand between the thousands of a count. */
export function isThousandsSign(text: string): boolean {
  return /^[ ,.'\u00a0\u202f]$/.test(text);
}
