// Run inside a page, after which a test calls what it needs.
// biome-ignore-all lint/correctness/noUnusedVariables: called by the tests

/** What is wrong with the layout of the page that this runs in; it is sent to the browser, so it stands alone. */
function layoutFaults() {
  const faults = [];
  const room = document.documentElement.clientWidth;
  const name = (element) =>
    `${element.tagName} ${element.id || element.closest('[id]')?.id} "${(element.textContent ?? '').slice(0, 40)}"`;
  if (document.documentElement.scrollWidth > room)
    faults.push(`the page is ${document.documentElement.scrollWidth} wide`);

  const scrolls = (element) =>
    element !== null &&
    (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  for (const element of document.querySelectorAll('main *, header *, nav *, footer *')) {
    const box = element.getBoundingClientRect();
    const isSeen = box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === 'visible';
    if (isSeen && (box.right > room + 1 || box.left < -1) && !scrolls(element.parentElement)) {
      faults.push(`${name(element)} reaches from ${box.left} to ${box.right}`);
    }
  }

  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const labels = [...svg.querySelectorAll('text')].map((text) => ({ text, box: text.getBoundingClientRect() }));
    labels.forEach(({ text, box }, at) => {
      if (
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 1 ||
        box.bottom > frame.bottom + 1
      ) {
        faults.push(`${name(text)} of ${svg.id} leaves its picture`);
      }
      for (const other of labels.slice(at + 1)) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // Boxes hold the room of tall letters above and below, which lines of one text share.
        if (wide > 1 && high > 0.35 * Math.min(box.height, other.box.height)) {
          faults.push(`${name(text)} lies over "${other.text.textContent}" in ${svg.id}`);
        }
      }
    });
  }
  return faults;
}

/** Tables that are longer than a sheet of paper but may not be split, and rows that may be. */
function printFaults(sheetHeight) {
  const faults = [];
  for (const table of document.querySelectorAll('table')) {
    const { breakInside } = getComputedStyle(table);
    const { height } = table.getBoundingClientRect();
    if (breakInside === 'avoid' && height > sheetHeight) faults.push(`${table.caption?.textContent} is ${height} high`);
    for (const row of table.rows) {
      if (getComputedStyle(row).breakInside !== 'avoid') faults.push(`${row.textContent?.slice(0, 40)} may be split`);
    }
  }
  return faults;
}
