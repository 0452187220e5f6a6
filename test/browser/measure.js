// Run inside a page, after which a test calls what it needs.
// biome-ignore-all lint/correctness/noUnusedVariables: called by the tests

/** What is wrong with the layout of the page that this runs in. */
function layoutFaults() {
  return [...widthFaults(), ...[...document.querySelectorAll('svg')].flatMap(labelFaults)];
}

function nameOf(element) {
  return `${element.tagName} ${element.id || element.closest('[id]')?.id} "${(element.textContent ?? '').slice(0, 40)}"`;
}

/** A page that is wider than the window, and what leaves it at the sides but where it may be scrolled. */
function widthFaults() {
  const room = document.documentElement.clientWidth;
  const width = document.documentElement.scrollWidth;
  const faults = width > room ? [`the page is ${width} wide`] : [];
  const scrolls = (element) =>
    element !== null &&
    (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  for (const element of document.querySelectorAll('main *, header *, nav *, footer *')) {
    const box = element.getBoundingClientRect();
    const isSeen = box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === 'visible';
    if (isSeen && (box.right > room + 1 || box.left < -1) && !scrolls(element.parentElement)) {
      faults.push(`${nameOf(element)} reaches from ${box.left} to ${box.right}`);
    }
  }
  return faults;
}

/** Texts that leave a picture, or lie over each other in it. */
function labelFaults(svg) {
  const frame = svg.getBoundingClientRect();
  if (frame.width === 0) return [];
  const faults = [];
  const labels = [...svg.querySelectorAll('text')].map((text) => ({ text, box: text.getBoundingClientRect() }));
  labels.forEach(({ text, box }, at) => {
    const leaves = [frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom];
    if (leaves.some((by) => by > 1)) faults.push(`${nameOf(text)} of ${svg.id} leaves its picture`);
    for (const other of labels.slice(at + 1)) {
      if (isOver(box, other.box)) faults.push(`${nameOf(text)} lies over "${other.text.textContent}" in ${svg.id}`);
    }
  });
  return faults;
}

// Boxes hold the room of tall letters above and below, which lines of one text share.
function isOver(one, other) {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return wide > 1 && high > 0.35 * Math.min(one.height, other.height);
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
