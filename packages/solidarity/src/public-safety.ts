import type { SafetyRecord } from './safety-schemas.ts';

/** The parts of a safety record, of which none is for the public. */
export type SafetyField = Exclude<keyof SafetyRecord, 'picket'>;

/** What the public may learn of a safety record: no field of it has a value. */
export type PublicSafety = { readonly [Field in keyof SafetyRecord]?: never };

/**
 * A public view that can carry nothing of a safety record: a type that has any of its fields is `never`, so that
 * such a view does not compile. What lies deeper is looked at by `safetyIn`.
 */
export type WithoutSafety<View> = Extract<keyof View, SafetyField> extends never ? View : never;

const nothing: PublicSafety = Object.freeze({});

/**
 * Says what of a safety record may be published: nothing, whatever stands in it, before the day and after it.
 *
 * @param _record - A record, complete or not.
 * @returns An object without fields, always the same.
 * @example
 * publicSafety({ picket: 'berlin', steward: 'Ash' }); // {}
 */
export const publicSafety = (_record: SafetyRecord): PublicSafety => nothing;

const fields: Record<SafetyField, true> = {
  notice: true,
  steward: true,
  firstAid: true,
  letterBearer: true,
  legalNumber: true,
  heads: true,
  arrests: true,
  home: true,
};

/**
 * Looks through what is about to be published for fields of safety records, however deep they lie.
 *
 * @param view - Plain data.
 * @returns The paths of such fields; anything but an empty list must not be published.
 * @example
 * safetyIn({ pickets: [{ city: 'Berlin', steward: 'Ash' }] }); // [['pickets', 0, 'steward']]
 */
export function safetyIn(view: unknown): (string | number)[][] {
  if (Array.isArray(view))
    return view.flatMap((item, index) => safetyIn(item).map((path) => [index, ...path]));
  if (typeof view !== 'object' || view === null) return [];
  return Object.entries(view).flatMap(([key, value]) =>
    Object.hasOwn(fields, key) ? [[key]] : safetyIn(value).map((path) => [key, ...path]),
  );
}
