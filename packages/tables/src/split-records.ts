import { type CsvError, parse } from 'csv-parse/sync';
import { isUtf8 } from './detect-encoding.ts';
import type { TablesCode } from './errors.ts';

/** A record as it stands in the file; `fault` if its text cannot be trusted, `blank` if it has none. */
export type FileRecord = { line: number; cells: string[]; blank: boolean; fault?: TablesCode };

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

const countLines = (bytes: Uint8Array, from: number, to: number): number => {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) lines++;
  }
  return lines;
};

/** Tells whether a quotation mark stands where RFC 4180 (section 2, rules 5 to 7) has none. */
const hasStrayQuote = (record: Uint8Array, delimiter: number): boolean => {
  const ends = (byte: number | undefined) =>
    byte === undefined || byte === delimiter || byte === lineFeed || byte === carriageReturn;
  let at = 0;
  while (at < record.length) {
    if (record[at] === quote) {
      at++;
      while (at < record.length && (record[at] !== quote || record[at + 1] === quote))
        at += record[at] === quote ? 2 : 1;
      at++;
      if (!ends(record[at])) return true;
    }
    while (!ends(record[at])) {
      if (record[at] === quote) return true;
      at++;
    }
    at++;
  }
  return false;
};

const isUnclosedQuote = (error: unknown): boolean =>
  error instanceof Error && (error as CsvError).code === 'CSV_QUOTE_NOT_CLOSED';

/**
 * Splits bytes of UTF-8 into records, losing none: what follows a quotation mark that is never closed is one
 * record. Of bytes that were `decoded` from another encoding every U+FFFD stands for unknown ones.
 */
export const splitRecords = (bytes: Uint8Array, delimiter: string, decoded = false): FileRecord[] => {
  const input = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = input.subarray(0, 3).equals(Buffer.from('\uFEFF')) ? input.subarray(3) : input;
  const allUtf8 = isUtf8(text);
  const anyNul = text.includes(0);
  const anyUnknown = decoded && text.includes('\uFFFD');
  const records: FileRecord[] = [];
  let from = 0;
  let line = 1;

  const faultOf = (raw: Uint8Array, cells: string[]): TablesCode | undefined => {
    if (!allUtf8 && !isUtf8(raw)) return 'invalid-utf8';
    if (anyUnknown && cells.some((cell) => cell.includes('\uFFFD'))) return 'unknown-bytes';
    if (anyNul && raw.includes(0)) return 'nul';
    // A misplaced quotation mark is kept in the cell, so that most records need no second look.
    const suspicious = cells.some((cell) => cell.includes('"'));
    return suspicious && hasStrayQuote(raw, delimiter.charCodeAt(0)) ? 'stray-quote' : undefined;
  };

  const addRecord = (cells: string[], to: number, broken?: TablesCode): void => {
    const raw = text.subarray(from, to);
    const fault = broken ?? faultOf(raw, cells);
    // Quoted emptiness has been meant; emptiness alone is a line left blank.
    const blank = fault === undefined && cells.every((cell) => cell.trim() === '') && !raw.includes(quote);
    records.push(fault === undefined ? { line, cells, blank } : { line, cells, blank, fault });
    line += countLines(text, from, to);
    from = to;
  };

  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells: string[], { bytes: to }) => {
        addRecord(cells, to);
        return null;
      },
    });
  } catch (error) {
    if (!isUnclosedQuote(error)) throw error;
    addRecord([text.subarray(from).toString()], text.length, 'unclosed-quote');
  }
  return records;
};
