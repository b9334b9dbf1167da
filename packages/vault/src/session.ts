import type { Keyring } from './keyring.ts';
import type { Database } from './tables.ts';

/** What an opened slot works with. */
export type Session = { database: Database; conference: string; keyring: Keyring };
