import type { Reason } from '@plenum/solidarity';
import type { Reader } from '../reader.ts';

/** Why a picket is not scheduled, or what to mind. */
export function solidarityReason(reader: Reader, reason: Reason): string {
  return `${reader.language} ${reason.code}`;
}
