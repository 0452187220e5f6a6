/** The folders of src that are mutated, from the surest tests to the least. */
export const folders = ['stats', 'measure', 'geography', 'compare', 'compare/event-study', 'quality'] as const;

export type Folder = (typeof folders)[number];

/** Where the result of a folder is kept until the next run. */
export const reportOf = (folder: Folder): string => `node_modules/.cache/mutation/${folder.replace('/', '-')}.json`;
