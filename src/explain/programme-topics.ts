import { areaProgrammes } from '../reference/area-programmes.js';
import { type VanguardProgramme, vanguardProgrammes } from '../reference/vanguard-programmes.js';
import { vanguardSites } from '../reference/vanguard-sites.js';
import { uncapitalised } from '../report/wording/capitals.js';
import type { Topic } from './topic.js';

const aims: Readonly<Record<VanguardProgramme, string>> = {
  MCP: 'Specialist care moves out of hospitals, to general practices and community services that work as one.',
  PACS: 'General practices, hospitals, community and mental health services are joined in one system.',
  EHCH: 'People who live in care homes get joined-up health care, care and rehabilitation there.',
  UEC: 'Services for urgent care are coordinated, to take pressure off departments of accident and emergency.',
  ACC: 'Hospitals work together.',
};

const roles: Readonly<Record<VanguardProgramme, string>> = {
  MCP: 'It is one of the cohorts that are compared.',
  PACS: 'It is one of the cohorts that are compared.',
  EHCH: 'Its cohort is residents of care homes, who are compared with such residents elsewhere.',
  UEC: 'It is a cohort with --cohort uec alone; --exclude-programme uec takes its areas out of the comparator.',
  ACC: 'These sites are providers without areas, so they can be no cohort.',
};

/** The programmes that cohorts are made of, by the short names on screens, with their names in full. */
export const programmeTopics: readonly Topic[] = [
  ...(Object.keys(aims) as VanguardProgramme[]).map(ofVanguards),
  ...areaProgrammes.map(({ key, title, systems }) => ({
    name: key,
    title: key === 'devolution' ? title : `${key.toUpperCase()}: ${uncapitalised(title)}`,
    text:
      `Not vanguards; the built-in list has ${systems.length}. Their areas stay in the comparator unless ` +
      `--exclude-programme ${key} takes them out; --cohort ${key} compares them. ${listed(key)}`,
  })),
];

function ofVanguards(programme: VanguardProgramme): Topic {
  const sites = vanguardSites.filter((site) => site.programme === programme).length;
  const key = programme.toLowerCase();
  return {
    name: key,
    title: `${programme}: ${uncapitalised(vanguardProgrammes[programme].title)}`,
    text: `A care model that ${sites} of the 50 vanguards tried. ${aims[programme]} ${roles[programme]} ${listed(key)}`,
    source: 'NHS England (2014), Five Year Forward View',
  };
}

function listed(key: string): string {
  return `Its sites, areas and sources: vanguard-metrics cohorts --programme ${key}.`;
}
