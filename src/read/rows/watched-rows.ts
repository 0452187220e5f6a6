import type { Watch } from '../../domain/common/progress.js';

/** Is told at which row a reader is. */
export type RowWatch = (row: number) => void;

const between = 4096;

/** A watch told of `rows` rows by the bytes of their file, as rows are of about one length; of one row in 4,096. */
export function watchedRows(doing: string, bytes: number, rows: number, watch: Watch): RowWatch {
  return (row) => {
    if (row === 0 || row % between !== 0) return;
    watch({ doing, done: Math.round((bytes * row) / rows), all: bytes, unit: 'bytes', rows: row });
  };
}
