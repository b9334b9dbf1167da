export type { Problem, VaultErrorCode } from './errors.ts';
export { VaultError, vaultErrorCodes } from './errors.ts';
export type { UnlockResult, Vault } from './open-vault.ts';
export { openVault } from './open-vault.ts';
export type { Conflict, SaveResult } from './save-changes.ts';
export type {
  Change,
  Circumstances,
  Compartment,
  Document,
  FoundInput,
  OpenInput,
  UnlockInput,
} from './schemas.ts';
export { compartments, shortestPassphrase } from './schemas.ts';
export type { Store } from './store.ts';
