import { accessSync, closeSync, constants, lstatSync, openSync, readlinkSync, statSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Where a file is to go: a place for a whole file, or a device or pipe that bytes are sent into. */
export type Destination =
  | { readonly kind: 'file'; readonly path: string; readonly mode?: number }
  | { readonly kind: 'stream'; readonly path: string };

const mostLinks = 40;

/**
 * The destination that a path names. A link is followed, so that what it leads to is replaced and not the link.
 *
 * @throws the system's error when a file is there and may not be written
 */
export function destinationOf(path: string): Destination {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory() === true) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
  if (there !== undefined && !there.isFile()) return { kind: 'stream', path };
  if (there === undefined) return { kind: 'file', path: endOfLinks(path) };
  accessSync(path, constants.W_OK);
  return { kind: 'file', path: endOfLinks(path), mode: there.mode & 0o7777 };
}

function endOfLinks(path: string): string {
  let end = path;
  for (let links = 0; links < mostLinks; links++) {
    if (lstatSync(end, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return end;
    end = resolve(dirname(end), readlinkSync(end));
  }
  throw Object.assign(new Error('its links lead in a circle'), { code: 'ELOOP' });
}

/** Sends all bytes into a device or pipe; a pipe that nobody reads from is refused. */
export function sendInto(path: string, bytes: Uint8Array): void {
  // Without waiting: the usual opening of a pipe waits for its reader without end.
  const first = openSync(path, constants.O_WRONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const file = openSync(path, 'w');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    } finally {
      closeSync(file);
    }
  } finally {
    closeSync(first);
  }
}
