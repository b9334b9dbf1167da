import { join } from 'node:path';
import { SITE_ERROR_CODES, SiteError } from './errors.ts';
import { problem } from './problems.ts';
import { type Pointer, pointerSchema, publisherSchema } from './schemas.ts';
import { readJson, refuseUnknownFormat, tampered } from './verify.ts';

export const POINTER = 'current.json';
export const PUBLISHER = 'publisher.json';
/** What begins so is being written, or was when somebody pulled the plug. */
export const UNFINISHED = '.writing-';

export const releasesIn = (folder: string): string => join(folder, 'releases');
const nameOf = (number: number): string => String(number).padStart(6, '0');
export const releaseIn = (folder: string, number: number): string => join(releasesIn(folder), nameOf(number));

export const parsePointer = (bytes: Uint8Array): Pointer => {
  const value = readJson(bytes, POINTER);
  refuseUnknownFormat(value, POINTER);
  const parsed = pointerSchema.safeParse(value);
  if (!parsed.success) throw tampered(POINTER);
  return parsed.data;
};

export const parsePublisher = (bytes: Uint8Array): string => {
  const value = readJson(bytes, PUBLISHER);
  refuseUnknownFormat(value, PUBLISHER);
  const parsed = publisherSchema.safeParse(value);
  if (!parsed.success) throw tampered(PUBLISHER);
  return parsed.data.publicKey;
};

export const errnoOf = (error: unknown): string => {
  const { code } = Object(error);
  return typeof code === 'string' ? code : 'unknown';
};

/** One of ours, whichever copy of the class made it. */
export const isSiteError = (error: unknown): boolean =>
  SITE_ERROR_CODES.some((code) => code === errnoOf(error));

/** The file system's refusal in a sentence that names the folder. */
export const refused = (
  code: 'cannot-write' | 'cannot-remove' | 'cannot-read',
  folder: string,
  error: unknown,
): SiteError => {
  const deed = {
    'cannot-write': 'write to',
    'cannot-remove': 'remove old releases from',
    'cannot-read': 'read',
  };
  const params = { folder, cause: errnoOf(error) };
  return new SiteError(
    code,
    [problem(code, [], params)],
    `Cannot ${deed[code]} the folder ${folder} (${params.cause}).`,
    { cause: error },
  );
};

export const anotherPublisher = (folder: string): SiteError =>
  new SiteError(
    'another-publisher',
    [problem('another-publisher', [PUBLISHER], { folder })],
    `The folder ${folder} belongs to another publisher's key.`,
  );

export const numberNotRising = (number: number, current: number): SiteError =>
  new SiteError(
    'number-not-rising',
    [problem('number-not-rising', ['number'], { number, current })],
    `Release ${number} cannot follow release ${current}.`,
  );
