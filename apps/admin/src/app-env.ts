import type { Reader } from './reader.ts';
import type { Office } from './services/office.ts';
import type { RailView } from './services/view-rail.ts';

/** What the steps before a route leave for it: `office` and `rail` are there only behind the door. */
export type AppEnv = {
  Variables: {
    reader: Reader;
    stylesheet: string;
    script: string;
    office: Office | undefined;
    rail: RailView | undefined;
  };
};
