import axe from 'axe-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Analysis } from '../../src/domain/results/analysis.js';
import { vanguard } from '../cli/command.js';
import { executablePath, hasBrowser, type Look, lookAt, measured, withPage } from './browser.js';

const screens: readonly Look[] = [320, 640, 800, 1400].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme, media: 'screen' as const })),
);
// A4 less its margins, at 96 pixels an inch.
const sheet = { width: 687, height: 1001 };
const paper: Look = { width: sheet.width, scheme: 'light', media: 'print' };

let demo: Analysis;

beforeAll(async () => {
  if (!hasBrowser) console.warn(`no browser at ${executablePath}: the report is not looked at`);
  demo = JSON.parse((await vanguard(['report', '--demo', '--json'])).stdout);
}, 120_000);

async function pageOf(analysis: Analysis): Promise<string> {
  const { code, stdout, stderr } = await vanguard(['report', '-'], { stdin: JSON.stringify(analysis) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** Opens a page at every width, in both colours and on paper, and expects nothing amiss. */
async function holds(html: string, looks: readonly Look[] = screens): Promise<void> {
  await withPage(html, async (opened) => {
    for (const look of [...looks, paper]) {
      await lookAt(opened, look);
      expect(await measured(opened, 'layoutFaults()'), JSON.stringify(look)).toEqual([]);
    }
    expect(await measured(opened, `printFaults(${sheet.height})`)).toEqual([]);
    expect(opened.messages).toEqual([]);
    expect([...new Set(opened.requests)]).toEqual([opened.address]);
  });
}

describe.skipIf(!hasBrowser)('the report in a browser', () => {
  test('neither overflows nor lays label over label, says nothing and asks for nothing', async () => {
    await holds(await pageOf(demo));
  });

  test('keeps a word beside its sign, the words of a label whole, and tables within a screen of 800', async () => {
    await withPage(await pageOf(demo), async (opened) => {
      const ask = async (script: string): Promise<unknown> => opened.page.evaluate(script);
      await lookAt(opened, { width: 800, scheme: 'light', media: 'screen' });
      expect(
        await ask(`Math.max(...[...document.querySelectorAll('td:is(.slower,.faster,.unclear)')].map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return range.getClientRects().length;
      }))`),
      ).toBe(1);
      expect(
        await ask("[...document.querySelectorAll('.table')].filter((one) => one.scrollWidth > one.clientWidth).length"),
      ).toBe(0);
      await lookAt(opened, { width: 400, scheme: 'light', media: 'screen' });
      expect(await ask("getComputedStyle(document.querySelector('#methods .table td'), '::before').flexShrink")).toBe(
        '0',
      );
    });
  });

  test('has nothing that axe finds amiss, at any width, light or dark', async () => {
    await withPage(await pageOf(demo), async (opened) => {
      for (const look of screens.filter(({ width, scheme }) => (scheme === 'light' ? width !== 640 : width === 1400))) {
        await lookAt(opened, look);
        await opened.page.evaluate(axe.source);
        const found = await opened.page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
          '(async () => (await axe.run({ resultTypes: ["violations"] })).violations)()',
        );
        const named = found.map(
          ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 120))}`,
        );
        expect(named, JSON.stringify(look)).toEqual([]);
      }
    });
  });

  test('shows on paper what is folded on a screen, and can be printed', async () => {
    await withPage(await pageOf(demo), async (opened) => {
      const isShown = async (): Promise<boolean> => opened.page.locator('#trend-1-caption').isVisible();
      await lookAt(opened, { width: 800, scheme: 'light', media: 'screen' });
      expect(await isShown()).toBe(false);
      await lookAt(opened, paper);
      expect(await isShown()).toBe(true);
      expect((await opened.page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
    });
  });

  test('holds with twenty cohorts of long names, four measures and three hundred findings', async () => {
    await holds(
      await pageOf(manyOf(demo)),
      screens.filter(({ scheme }) => scheme === 'light'),
    );
  });

  test('holds with one comparison and no finding', async () => {
    const { published_checks: _, ...one } = demo;
    const results = demo.results.slice(0, 1);
    await holds(await pageOf({ ...one, results, areas: [], trend: [], events: [], quality: { ok: true, issues: [] } }));
  });
});

/** The analysis with every row again and again, under other names. */
function manyOf(analysis: Analysis): Analysis {
  const long = 'Cohort with a long name that goes on and on ';
  const names = Array.from(
    { length: 20 },
    (_, at) => `${at % 3 === 0 ? long.repeat(6) : 'Cohort '}${at}${at === 7 ? 'x'.repeat(300) : ''}`,
  );
  const metrics = ['emergency_admissions', 'emergency_bed_days', 'outpatient_attendances', 'a_e_attendances'];
  const again = <Row extends { readonly metric: string; readonly cohort: string }>(
    rows: readonly Row[] = [],
  ): Row[] => {
    const one = rows.filter(({ metric, cohort }) => metric === 'emergency_admissions' && cohort === 'PACS');
    return metrics.flatMap((metric) => names.flatMap((cohort) => one.map((row) => ({ ...row, metric, cohort }))));
  };
  const { sensitivity } = analysis;
  return {
    ...analysis,
    results: again(analysis.results),
    trend: again(analysis.trend),
    events: again(analysis.events),
    ...(sensitivity === undefined
      ? {}
      : {
          sensitivity: {
            ...sensitivity,
            summaries: again(sensitivity.summaries),
            specifications: again(sensitivity.specifications).filter((_, at) => at % 24 === 0),
          },
        }),
    placebos: again(analysis.placebos),
    seasons: again(analysis.seasons),
    quality: { ok: true, issues: manyIssues(analysis.quality.issues[0]?.file) },
  };
}

function manyIssues(file: string | null | undefined): Analysis['quality']['issues'] {
  return Array.from({ length: 300 }, (_, at) => ({
    code: 'VM330',
    severity: 'warning',
    message: `finding ${at} about an area with a name: ${'word '.repeat(at % 40)}${'y'.repeat(at % 90)}`,
    file: file ?? 'a/very/long/path/to/a/file/of/activity/that/somebody/saved.csv',
    line: at,
    column: null,
    count: 1,
  }));
}
